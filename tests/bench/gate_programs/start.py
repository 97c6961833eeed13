# Nothing: what every run pays.
