package org.qppportal.core.scoring;

import java.math.BigDecimal;
import org.qppportal.core.catalogue.Measure;

/**
 * A promoting interoperability measure, ready for scoring.
 *
 * @param measure the published measure
 * @param index its place in lists of points
 * @param points points of its own, before others' points come to it; zero for public health
 * @param exclusions bits of what says that it does not apply
 * @param engagement bits of the levels of active engagement of which it needs one; 0 when none
 */
record PiMeasure(Measure measure, int index, BigDecimal points, long exclusions, long engagement) {

  long bit() {
    return 1L << index;
  }

  String id() {
    return measure.measureId();
  }

  String title() {
    return measure.title();
  }
}
