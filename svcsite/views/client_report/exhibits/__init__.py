"""What sections show beside their prose: tables, charts, evidence, the survey."""
