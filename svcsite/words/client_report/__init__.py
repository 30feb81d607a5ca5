"""What a client report says, one module for each of its sections."""
