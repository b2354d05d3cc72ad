"""Files to take away: pictures and tables of what a page shows. Content in, bytes out."""
