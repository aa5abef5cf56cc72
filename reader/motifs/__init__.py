"""More like this, and names and motifs: two panels of what stories have in common."""
