package org.qppportal.core.scoring;

/**
 * Something required that was not sent.
 *
 * @param id the measure's id
 * @param title the measure's title
 * @param needs what it needs, as an order: {@code Answer it with yes}
 */
record PiLack(String id, String title, String needs) {}
