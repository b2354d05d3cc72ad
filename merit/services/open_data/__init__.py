"""The open data: rows with stable Indonesian field names, and the queries that give them."""
