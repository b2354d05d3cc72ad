"""What offices send in workbooks, and how it is read: nothing guessed, nothing mended silently."""
