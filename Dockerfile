# docker build -t wegwijzer . ; how to run it: docs/nl/beheer.md

FROM python:3.11-slim-bookworm AS build
WORKDIR /source
COPY requirements.lock requirements-dev.lock ./
RUN python -m venv /opt/wegwijzer \
 && /opt/wegwijzer/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
# The developers' lock holds the build backend. This stage is thrown away; only /opt/wegwijzer goes on.
RUN pip install --no-cache-dir --require-hashes -r requirements-dev.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY knowledge knowledge
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels . \
 && /opt/wegwijzer/bin/pip install --no-cache-dir --no-index --no-deps /wheels/*.whl

FROM python:3.11-slim-bookworm
COPY --from=build /opt/wegwijzer /opt/wegwijzer
# Database and key in two volumes: a backup of the first must not hold the second.
RUN useradd --system --uid 10001 --no-create-home --home-dir /wegwijzer wegwijzer \
 && install --directory --owner=wegwijzer --mode=700 /wegwijzer /wegwijzer/data /wegwijzer/key
ENV PATH=/opt/wegwijzer/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    XDG_CACHE_HOME=/wegwijzer/cache \
    XDG_CONFIG_HOME=/wegwijzer/key
USER wegwijzer
WORKDIR /wegwijzer
# Builds the index of the shipped knowledge, so that a start only reads it.
RUN wegwijzer ask menu > /dev/null
VOLUME ["/wegwijzer/data", "/wegwijzer/key"]
CMD ["wegwijzer", "run"]
