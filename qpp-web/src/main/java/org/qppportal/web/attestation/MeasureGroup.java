package org.qppportal.web.attestation;

import java.util.List;
import org.qppportal.core.catalogue.Measure;

/**
 * Measures that stand together on the form.
 *
 * @param title what they have in common
 * @param hint what to know of them; empty when the title says enough
 * @param measures in the order to show them
 */
public record MeasureGroup(String title, String hint, List<Measure> measures) {}
