"""The rules by family: SV1xx the file and its header, SV2xx what must be there, SV3xx values, SV4xx wording."""
