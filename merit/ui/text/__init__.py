"""Everything a user reads, in Indonesian, one module per page, from the services' dataclasses."""
