"""Tell the strengths and prices of things in a game, which its makers set: "Sword damage 12 -> 15"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft


def is_balance(draft: Draft) -> bool:
    """Whether values are of what the rules of a game set."""
    named = draft.metric.lower().replace("-", " ").split()
    if _pairs_up(draft) or not _OF_GAMES.isdisjoint(named):
        return True
    sized = draft.target is not None and draft.target.unit not in (None, "%")
    return (
        bool(named)
        and not sized
        and (named[-1] in _LAST or (named[-1] == "points" and named[-2:-1] in _POINTS))
    )


def _pairs_up(draft: Draft) -> bool:
    """Whether both values are several joined by strokes, which no score out of a fixed number is: "50/65 => 60/75"."""
    if (
        draft.baseline is None
        or draft.target is None
        or draft.target.unit
        or "/" in draft.metric.partition(" ")[0]
    ):
        return False
    old, new = draft.baseline.text.split("/"), draft.target.text.split("/")
    told = len(old) == len(new) > 1 and all(half.strip().isdecimal() for half in (*old, *new))
    return told and old[1:] != new[1:]


_OF_GAMES: Final = vocabulary(
    "mana hitpoint hitpoints hp xp dps armor armour respawn respawns knockback lifesteal stamina crit headshot melee"
    " potion potions ammo cooldown cooldowns buildpower fireball goblin goblins orc orcs elves dwarves loot"
    " nerf nerfs nerfed buff buffs buffed"
)
_LAST: Final = vocabulary("damage defence defense growth resistance")
_POINTS: Final = (["hit"], ["health"], ["skill"], ["armor"], ["armour"], ["experience"], ["attack"])
