package org.qppportal.core.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.ScoreNode.Unit;

/** Writes one number of a score and what it is made of. */
public final class ScoreNodeJson {

  private ScoreNodeJson() {}

  /** The number, its rule, and its parts in the same shape. */
  public static ObjectNode write(ScoreNode node) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", node.name());
    json.put("title", node.title());
    json.put("detail", node.because());
    json.put("value", shown(node.value()));
    ObjectNode metadata = json.putObject("metadata");
    inputs(metadata, node.inputs());
    node.maximum().ifPresent(maximum -> metadata.put("maxContribution", maximum));
    metadata.put("unit", unit(node.unit()));
    rule(metadata, node.rule());
    ArrayNode parts = json.putArray("parts");
    node.parts().forEach(part -> parts.add(write(part)));
    return json;
  }

  static void rule(ObjectNode metadata, Rule rule) {
    metadata.put("ruleId", rule.id());
    metadata.put("ruleTitle", rule.title());
    metadata.put("citation", rule.citation());
  }

  static void inputs(ObjectNode metadata, Map<String, Object> inputs) {
    for (Map.Entry<String, Object> entry : inputs.entrySet()) {
      if (entry.getValue() instanceof List<?> list) {
        ArrayNode array = metadata.putArray(entry.getKey());
        list.forEach(item -> array.add(scalar(item)));
      } else {
        metadata.set(entry.getKey(), scalar(entry.getValue()));
      }
    }
  }

  /** Four decimals at most, and no idle zeros. */
  static BigDecimal shown(BigDecimal number) {
    BigDecimal stripped = Rounding.SHOWN.round(number).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static ValueNode scalar(Object value) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (value instanceof Boolean flag) {
      return factory.booleanNode(flag);
    }
    if (value instanceof BigDecimal number) {
      return factory.numberNode(number);
    }
    if (value instanceof Long number) {
      return factory.numberNode(number.longValue());
    }
    if (value instanceof Integer number) {
      return factory.numberNode(number.intValue());
    }
    return factory.textNode(String.valueOf(value));
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case FINAL_POINTS -> "finalPoints";
      case POINTS -> "points";
      case PERCENT -> "percent";
      case MEASURE_UNIT -> "measureUnit";
      case PAYMENT_PERCENT -> "paymentPercent";
      case DOLLARS -> "dollars";
    };
  }
}
