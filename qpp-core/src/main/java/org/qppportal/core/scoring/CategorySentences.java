package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qppportal.core.scoring.CategoryWeights.Weights;
import org.qppportal.persistence.type.Category;

/** How a category's contribution to the final score is told. */
record CategorySentences(
    Category category,
    CategoryScore score,
    BigDecimal weight,
    BigDecimal value,
    Weights weights,
    int year)
    implements Explanation {

  static String title(Category category) {
    return switch (category) {
      case QUALITY -> "Quality";
      case IA -> "Improvement activities";
      case ACI -> "Advancing care information";
      case PI -> "Promoting interoperability";
      case COST -> "Cost";
    };
  }

  @Override
  public String because() {
    LeftOut leftOut = weights.leftOut().get(category);
    if (leftOut != null) {
      return title(category)
          + " is left out, and its weight goes to other categories: "
          + leftOut.reason()
          + ".";
    }
    if (!weights.enough()) {
      return "Fewer than two categories can be scored, so " + title(category) + " does not count.";
    }
    if (weight.signum() == 0) {
      return title(category) + " does not count in " + year + ".";
    }
    if (score == null || (!score.reported() && score.points().signum() == 0)) {
      return "Nothing was sent, so none of the "
          + Figures.figure(weight)
          + " final points is earned.";
    }
    return Figures.figure(score.points())
        + " of "
        + Figures.figure(score.maximum())
        + " points, at a weight of "
        + Figures.percent(weight)
        + ", are "
        + Figures.figure(value)
        + " final points.";
  }

  @Override
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("weight", weight);
    inputs.put("reported", score != null && score.reported());
    inputs.put("reweighted", weights.leftOut().containsKey(category));
    LeftOut leftOut = weights.leftOut().get(category);
    if (leftOut != null) {
      inputs.put("leftOutBecause", leftOut.reason());
      inputs.put("leftOutCitation", leftOut.citation());
    }
    return inputs;
  }
}
