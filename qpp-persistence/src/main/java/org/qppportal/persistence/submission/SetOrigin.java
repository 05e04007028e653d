package org.qppportal.persistence.submission;

import java.util.UUID;

/**
 * Which receipt brought what a set holds.
 *
 * @param setId the set
 * @param receiptId the receipt
 * @param channel the way in, as the receipt keeps it
 */
public record SetOrigin(UUID setId, UUID receiptId, String channel) {}
