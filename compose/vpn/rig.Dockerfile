# The people of the VPN's tests: provider, "internet", judge and a backend that asks: rig.testing.ts.

FROM node:24-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe AS node-base
FROM debian:trixie-slim@sha256:a29215f6a35e51e22adffa17f89e9d2ef06214e64a2bad10d765c46aea49f11f AS debian-base

FROM debian-base
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update \
  && apt-get install --yes --no-install-recommends \
    wireguard-go wireguard-tools nftables iproute2 iputils-ping tcpdump dnsmasq-base iperf3 wget \
  && rm -rf /var/lib/apt/lists/* && chmod u-s /usr/bin/ping
COPY --from=node-base /usr/local/bin/node /usr/local/bin/node
LABEL org.opencontainers.image.title="miauflix-vpn-rig" \
      org.opencontainers.image.description="What the tests of the VPN run beside it" \
      org.opencontainers.image.source="https://github.com/miauflix/infra" \
      org.opencontainers.image.licenses="MIT"
USER 1000:1000
