"""Stand-ins for the demo and the tests: a small GitHub and a metric server, on loopback, with made-up secrets."""
