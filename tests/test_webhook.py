"""The door's pure half: only signed JSON objects become events."""

import hashlib
import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomes.event import Event
from runtime.webhook import Refused, receive

SECRET = "correct horse"


def sign(body: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def take(body: bytes, signature: str | None = None, secrets: tuple[str, ...] = (SECRET,)) -> Event:
    signed = sign(body) if signature is None else signature
    return receive(body, signature=signed, name="issues", delivery="d-1", secrets=secrets)


def test_githubs_own_example_of_a_signature() -> None:
    # GitHub docs, "Validating webhook deliveries": the values to test an implementation with.
    expected = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    with pytest.raises(Refused) as refused:
        receive(
            b"Hello, World!",
            signature=expected,
            name="ping",
            delivery="d",
            secrets=["It's a Secret to Everybody"],
        )
    assert refused.value.status == 400, "the signature is right, only the body is no JSON"


def test_a_signed_object_is_an_event() -> None:
    event = take(b'{"action": "opened", "installation": {"id": 7}}')
    assert (event.id, event.name, event.action, event.installation) == ("d-1", "issues", "opened", 7)


def test_either_secret_counts_while_they_are_rotated() -> None:
    body = b"{}"
    for secret in ("old", "new"):
        assert take(body, sign(body, secret), ("new", "old")).id == "d-1"


@pytest.mark.parametrize("signature", ["", "sha256=", "sha1=00", sign(b"{} "), "sha256=é", sign(b"{}", "")])
def test_a_wrong_signature_is_refused(signature: str) -> None:
    with pytest.raises(Refused) as refused:
        take(b"{}", signature)
    assert refused.value.status == 401


def test_an_empty_secret_signs_nothing() -> None:
    with pytest.raises(Refused) as refused:
        take(b"{}", sign(b"{}", ""), ("",))
    assert refused.value.status == 401


@pytest.mark.parametrize("body", [b"", b"[1]", b"null", b"{", b'"x"', b"[" * 100_000])
def test_what_is_no_json_object_is_refused_as_such(body: bytes) -> None:
    with pytest.raises(Refused) as refused:
        take(body)
    assert refused.value.status == 400


def test_bytes_that_are_not_utf_8_are_still_read() -> None:
    event = take(b'{"issue": {"body": "caf\xe9 \xff"}}')
    assert event.payload["issue"]["body"] == "caf\ufffd \ufffd"


@pytest.mark.parametrize(("name", "delivery"), [(None, "d"), ("x", None), ("", "d"), ("x" * 101, "d")])
def test_headers_must_be_there_and_short(name: str | None, delivery: str | None) -> None:
    with pytest.raises(Refused) as refused:
        receive(b"{}", signature=sign(b"{}"), name=name, delivery=delivery, secrets=[SECRET])
    assert refused.value.status == 400


@given(st.binary(max_size=200), st.text(max_size=80))
def test_nothing_unsigned_comes_in(body: bytes, signature: str) -> None:
    with pytest.raises(Refused):
        receive(body, signature=signature, name="issues", delivery="d", secrets=[SECRET])


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=4))
def test_every_signed_object_comes_through_whole(payload: dict[str, str]) -> None:
    assert take(json.dumps(payload).encode()).payload == payload
