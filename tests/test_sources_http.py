import contextlib
import gzip
import socket
import ssl
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from sources_support import SECRET, SMALL, Reply, answering, connection, raw, serving

from sources import Connection, SourceError
from sources.address import parse_address
from sources.http import GuardedHttp, Limits, RefusedError
from sources.wire import Watch, guarded


def ask(at: Connection, path: str = "/api", limits: Limits = SMALL) -> object:
    return GuardedHttp(limits).get(at, path, {})


def refused(reply: Reply, limits: Limits = SMALL) -> SourceError:
    """Return the error that an answer leads to, having seen that it gives nothing away."""
    with serving(reply) as server, pytest.raises(SourceError) as caught:
        ask(connection(server.url), limits=limits)
    assert SECRET not in f"{caught.value} {caught.value!r} {caught.value.__cause__!r}"
    return caught.value


def test_get_and_post_reach_the_path_below_the_base_with_headers_and_fields() -> None:
    with serving(answering({"ok": [1, 2.5, None]})) as server:
        at = connection(f"{server.url}/prometheus/")
        assert GuardedHttp().get(at, "/api/v1/q", {"a": "x y&z"}) == {"ok": [1, 2.5, None]}
        assert GuardedHttp().post(at, "api/v1/q", {"query": "sum(a[1d])"}) == {"ok": [1, 2.5, None]}
    get, post = server.requests
    assert get.startswith(b"GET /prometheus/api/v1/q?a=x+y%26z HTTP/1.1")
    assert f"Authorization: Bearer {SECRET}".encode() in get
    assert post.startswith(b"POST /prometheus/api/v1/q HTTP/1.1")
    assert post.endswith(b"query=sum%28a%5B1d%5D%29")


@pytest.mark.parametrize(
    "path",
    [
        "/../admin",
        "/a/%2e%2e/b",
        "/a/..",
        "//evil.test/x",
        "/a//b",
        "/a\\..\\b",
        "/a\nb",
        "/.",
        "/%2e%2e%2fadmin",
    ],
)
def test_a_path_that_leads_elsewhere_is_not_asked(path: str) -> None:
    with serving(answering({})) as server, pytest.raises(SourceError, match="must stay below") as caught:
        ask(connection(f"{server.url}/base"), path)
    assert caught.value.lasting
    assert server.requests == []


@given(path=st.text(max_size=40))
def test_whatever_the_path_the_url_stays_below_the_base(path: str) -> None:
    try:
        url = parse_address("http://metrics.test:9090/base").below(path)
    except ValueError:
        return
    parts = urlsplit(url)
    assert (parts.scheme, parts.netloc) == ("http", "metrics.test:9090")
    assert parts.path.startswith("/base/")
    assert ".." not in unquote(parts.path).split("/")
    assert not parts.query
    assert not parts.fragment


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://x/",
        "http://",
        "http://user:hush@x/",
        "http://x:99999/",
        "http://a b/",
        None,
    ],
)
def test_an_address_that_cannot_be_one_is_refused_without_being_shown(url: str | None) -> None:
    with pytest.raises(SourceError) as caught:
        ask(Connection("m", "http", url))
    assert caught.value.lasting
    assert "hush" not in str(caught.value)


def test_a_redirect_is_not_followed() -> None:
    with serving(answering({"stolen": True})) as other:
        error = refused(answering({}, "302 Found", f"Location: {other.url}/take?{SECRET}"))
    assert other.requests == []
    assert "redirect (302)" in str(error)
    assert error.lasting


@pytest.mark.parametrize(
    ("status", "says", "lasting"),
    [
        ("400 Bad Request", "did not accept the request (400)", True),
        ("401 Unauthorized", "does not know us", True),
        ("403 Forbidden", "does not allow us", True),
        ("404 Not Found", "has nothing at that path", True),
        ("408 Request Timeout", "(408)", False),
        ("429 Too Many Requests", "wants a pause", False),
        ("500 Internal Server Error", "a problem of its own (500)", False),
        ("503 Service Unavailable", "a problem of its own (503)", False),
        ("999 Strange", "a problem of its own (999)", False),
    ],
)
def test_every_status_has_its_own_words_and_never_the_answers(status: str, says: str, lasting: bool) -> None:
    error = refused(answering({"error": f"token {SECRET} is wrong"}, status))
    assert says in str(error)
    assert error.lasting is lasting


@pytest.mark.parametrize(
    ("hint", "seconds"), [("120", 120), ("Wed, 21 Oct 2026 07:28:00 GMT", None), ("9" * 99, None)]
)
def test_a_pause_that_the_source_asks_for_is_told(hint: str, seconds: int | None) -> None:
    assert refused(answering({}, "429 Too Many Requests", f"Retry-After: {hint}")).retry_after == seconds


def test_a_refusal_carries_its_json_for_the_source_that_can_read_it() -> None:
    error = refused(answering({"errorType": "bad_data"}, "400 Bad Request"))
    assert isinstance(error, RefusedError)
    assert (error.status, error.answer) == (400, {"errorType": "bad_data"})


def test_a_huge_refusal_is_cut_off() -> None:
    error = refused(lambda client, _: client.sendall(raw("500 No", b'"' + b"x" * 5_000_000 + b'"')))
    assert isinstance(error, RefusedError)
    assert error.answer is None


def test_fifty_megabytes_are_cut_off() -> None:
    sent = 0

    def pour(client: socket.socket, _request: bytes) -> None:
        nonlocal sent
        client.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50000000\r\n\r\n["
        )
        for _ in range(50):
            client.sendall(b"1," * 500_000)
            sent += 1

    error = refused(pour, Limits())
    assert "more than 5,000,000 bytes" in str(error)
    assert error.lasting
    assert sent < 50


def test_a_compressed_bomb_is_cut_off() -> None:
    bomb = gzip.compress(b"[" + b" " * 50_000_000 + b"]")
    error = refused(
        lambda client, _: client.sendall(raw("200 OK", bomb, "application/json", "Content-Encoding: gzip")),
        Limits(),
    )
    assert "more than 5,000,000 bytes" in str(error)


def drip(client: socket.socket, start: bytes) -> None:
    """Send one byte at a time, each well within the time that a single read may take, until nobody listens."""
    client.sendall(start)
    while True:
        time.sleep(0.02)
        client.sendall(b" ")


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n[",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200",
        b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n[1] ",
        b"HTTP/1.1 503 No\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n[",
    ],
    ids=["body", "chunks", "header", "status", "until it closes", "refusal"],
)
def test_a_slow_drip_ends_when_the_time_is_over(start: bytes) -> None:
    error = refused(lambda client, _: drip(client, start), Limits(total=0.3))
    assert str(error) == "metrics-main took longer than 0.3 seconds to answer."
    assert not error.lasting


def hush(client: socket.socket, _request: bytes) -> None:
    client.recv(1)


def test_silence_ends_with_the_read_limit() -> None:
    error = refused(hush, Limits(read=0.2))
    assert str(error) == "metrics-main did not answer in time."
    assert not error.lasting


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n[1",
    ],
    ids=["hangs up", "not HTTP", "cut short"],
)
def test_an_answer_that_breaks_off_is_asked_for_again(answer: bytes) -> None:
    error = refused(lambda client, _: client.sendall(answer))
    assert "could not be reached, or broke off" in str(error)
    assert not error.lasting


def test_nobody_there_is_asked_again() -> None:
    with serving(answering({})) as server:
        gone = connection(server.url)
    with pytest.raises(SourceError, match="could not be reached") as caught:
        ask(gone)
    assert not caught.value.lasting


@pytest.mark.parametrize(
    ("content_type", "shown"),
    [
        ("text/html; charset=utf-8", "text/html"),
        (f"a/{SECRET}", "a/…"),
        ("<script>", "something unnamed"),
        ("", "some"),
    ],
)
def test_what_is_not_json_is_called_by_its_name(content_type: str, shown: str) -> None:
    error = refused(lambda client, _: client.sendall(raw("200 OK", b"<form>log in</form>", content_type)))
    assert f"answered with {shown}" in str(error)
    assert error.lasting


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"[" * 90_000, "nested too deeply"),
        (b'{"a":' * 15_000, "nested too deeply"),
        (b"{", "not JSON"),
        (b"", "not JSON"),
        (b"9" * 50_000, "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[1] trailing", "not JSON"),
    ],
)
def test_json_that_cannot_be_read_is_a_source_error(body: bytes, says: str) -> None:
    error = refused(lambda client, _: client.sendall(raw("200 OK", body)))
    assert says in str(error)
    assert "metrics-main" in str(error)


@pytest.mark.parametrize(
    "kind", ["application/json", "application/vnd.api+json", "text/json", "APPLICATION/JSON"]
)
def test_every_kind_of_json_is_read(kind: str) -> None:
    with serving(lambda client, _: client.sendall(raw("200 OK", b"[NaN, -Infinity, 1]", kind))) as server:
        assert ask(connection(server.url)) == [None, None, 1]


@pytest.mark.parametrize(
    ("address", "is_guarded"),
    [
        ("169.254.169.254", True),
        ("169.254.170.2", True),
        ("fe80::1", True),
        ("fe80::1%eth0", True),
        ("::ffff:169.254.169.254", True),
        ("fd00:ec2::254", True),
        ("168.63.129.16", True),
        ("100.100.100.200", True),
        ("127.0.0.1", False),
        ("10.0.0.7", False),
        ("192.168.1.2", False),
        ("::1", False),
        ("fd12:3456::1", False),
        ("203.0.113.9", False),
    ],
)
def test_link_local_and_metadata_addresses_are_guarded(address: str, is_guarded: bool) -> None:
    assert guarded(address) is is_guarded


@given(st.ip_addresses(v=4, network="169.254.0.0/16") | st.ip_addresses(v=6, network="fe80::/10"))
def test_the_whole_link_local_range_is_guarded(address: object) -> None:
    assert guarded(str(ip_address(str(address))))


@pytest.mark.parametrize(
    "host",
    ["169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]", "2852039166", "0xa9fea9fe", "168.63.129.16"],
)
def test_a_host_is_judged_by_where_it_leads(host: str) -> None:
    with pytest.raises(SourceError, match="link-local or metadata address") as caught:
        ask(connection(f"http://{host}/latest/meta-data"))
    assert caught.value.lasting


class Rebound(socket.socket):
    """A socket whose name server gave another address the second time."""

    def getpeername(self) -> tuple[str, int]:
        return "169.254.169.254", 80


def test_a_socket_that_reached_a_guarded_address_is_closed_before_anything_is_sent() -> None:
    with serving(answering({})) as server, Rebound() as reached:
        reached.connect(("127.0.0.1", server.port))
        with Watch(5, allow_link_local=False) as watch, pytest.raises(SourceError, match="link-local"):
            watch.admit(reached)
        assert reached.fileno() == -1


def test_the_operator_may_allow_link_local_addresses() -> None:
    with serving(answering({})) as server, Rebound() as reached:
        reached.connect(("127.0.0.1", server.port))
        with Watch(5, allow_link_local=True) as watch:
            watch.vet("169.254.169.254", 80)
            assert watch.admit(reached) is reached


def test_nothing_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else")
    monkeypatch.setenv("NETRC", str(netrc))
    with serving(answering({"stolen": True})) as proxy, serving(answering({"ok": True})) as server:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("all_proxy", proxy.url)
        assert ask(Connection("m", "http", server.url)) == {"ok": True}
    assert proxy.requests == []
    assert b"Authorization" not in server.requests[0]


@pytest.mark.parametrize("value", ["a\r\nX-Injected: yes", " led", "\u20ac uro"])
def test_a_header_that_cannot_be_sent_is_not_shown(value: str) -> None:
    with serving(answering({})) as server, pytest.raises(SourceError) as caught:
        ask(Connection("m", "http", server.url, {"Authorization": value}))
    assert value.strip() not in str(caught.value)
    assert server.requests == []


def test_tls_is_verified_and_the_operator_can_name_a_certificate_authority(tmp_path: Path) -> None:
    pem, key = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    with serving(answering({"ok": True}), context) as server:
        with pytest.raises(SourceError, match="TLS certificate could not be verified") as caught:
            ask(connection(server.url))
        assert caught.value.lasting
        assert server.requests == []
        assert ask(connection(server.url, ca_file=str(pem))) == {"ok": True}


def test_a_slow_drip_over_tls_ends_too(tmp_path: Path) -> None:
    pem, key = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    dripping = serving(lambda client, _: drip(client, b"HTTP/1.1 200 OK\r\nX-Slow: "), context)
    with dripping as server, pytest.raises(SourceError, match="took longer than"):
        ask(connection(server.url, ca_file=str(pem)), limits=Limits(total=0.3))


def test_a_certificate_authority_that_is_not_there_is_named() -> None:
    with pytest.raises(SourceError, match="its ca_file cannot be used") as caught:
        ask(connection("https://127.0.0.1:1", ca_file="/nowhere/ca.pem"))
    assert caught.value.lasting


HEADERS = st.sampled_from(
    [
        b"Content-Length: -1",
        b"Content-Length: 3, 4",
        b"Content-Length: x",
        b"Content-Encoding: gzip",
        b"Content-Encoding: br, gzip, gzip, gzip, gzip, gzip, gzip",
        b"Transfer-Encoding: chunked",
        b"Content-Type: application/json",
        b"Location: http://[",
        b"Set-Cookie: \xff",
        b": nameless",
    ]
)


@settings(max_examples=60, deadline=None)
@given(status=st.integers(0, 1200), headers=st.lists(HEADERS, max_size=4), body=st.binary(max_size=60))
def test_whatever_bytes_are_answered_it_is_a_value_or_a_source_error(
    status: int, headers: list[bytes], body: bytes
) -> None:
    answer = b"\r\n".join([f"HTTP/1.1 {status} x".encode(), *headers, b"", body])
    with serving(lambda client, _: client.sendall(answer)) as server, contextlib.suppress(SourceError):
        ask(connection(server.url))


def certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "metrics")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, secret = folder / "ca.pem", folder / "key.pem"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return pem, secret
