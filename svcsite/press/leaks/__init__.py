"""Whether a built site tells a client anything of others, or anything internal.

- `tokens`: text as it is compared, however it is written
- `decoding`, `pictures`, `documents`, `packed`: the texts in a file's bytes
- `secrets`: what a client must not read
- `needles`: where in a text one of thousands of them stands
- `audit`: a whole site read through
"""
