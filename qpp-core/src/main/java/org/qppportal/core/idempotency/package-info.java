/**
 * Writes that can be repeated without being done twice, by a key that the sender chooses
 * (draft-ietf-httpapi-idempotency-key-header).
 */
package org.qppportal.core.idempotency;
