package org.permitdesk.opscom;

import java.net.ProxySelector;

/**
 * The way to the controller.
 *
 * @param proxies one of {@link Proxies}'
 */
public record Network(Timeouts timeouts, ProxySelector proxies) {}
