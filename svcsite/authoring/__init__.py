"""Help with writing: a new archive, a new report, reports from another system's export."""
