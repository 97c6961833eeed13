# Nothing but the import: what every lesson pays.
import asyncio
