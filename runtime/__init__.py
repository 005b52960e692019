"""Everything that touches the world: the door, the store, the queue, GitHub, and the loop that works."""
