"""The ten sections of a client report, one module each: what each says and shows."""
