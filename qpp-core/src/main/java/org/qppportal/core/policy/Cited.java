package org.qppportal.core.policy;

import java.util.Optional;

/**
 * A value of the program and where it is written.
 *
 * @param value the value
 * @param citation where it is written, such as {@code 42 CFR 414.1405(b)}
 * @param verified true when it was compared with that text or with a published example
 * @param note what a reader should know besides; empty when there is nothing
 */
public record Cited<T>(T value, String citation, boolean verified, Optional<String> note) {}
