/** What was answered to writes that named a key. */
package org.qppportal.persistence.idempotency;
