package org.qppportal.web.component;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qppportal.core.scoring.ScoreNode;

/**
 * A score as nested disclosures. They are the browser's own, so they work by keyboard, without
 * scripts, and are found by the browser's search.
 *
 * <p>Written in Java because the tree's depth is the score's: Facelets composites cannot include
 * themselves.
 */
@FacesComponent(ScoreTree.COMPONENT_TYPE)
public class ScoreTree extends UIComponentBase {

  /** The name that the tag library knows the component by. */
  public static final String COMPONENT_TYPE = "org.qppportal.web.ScoreTree";

  private static final int OPEN_LEVELS = 1;
  private static final String LABEL = "How this score was made";

  @Override
  public String getFamily() {
    return "org.qppportal.web";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ScoreNode top = (ScoreNode) getAttributes().get("value");
    if (top == null || !isRendered()) {
      return;
    }
    Object open = getAttributes().get("open");
    Object label = getAttributes().get("label");
    ResponseWriter writer = context.getResponseWriter();
    start(writer, "div", "qpp-score-tree");
    writer.writeAttribute("role", "group", null);
    writer.writeAttribute("aria-label", label == null ? LABEL : label, null);
    encode(writer, top, open == null ? OPEN_LEVELS : Integer.parseInt(open.toString()));
    writer.endElement("div");
  }

  private void encode(ResponseWriter writer, ScoreNode node, int openLevels) throws IOException {
    start(writer, "details", "qpp-score");
    if (openLevels > 0) {
      writer.writeAttribute("open", "open", null);
    }
    encodeSummary(writer, node);
    start(writer, "div", "qpp-score__body");
    text(writer, "p", "qpp-score__because", node.because());
    encodeInputs(writer, node);
    text(
        writer,
        "p",
        "qpp-score__rule",
        "Rule: " + node.rule().title() + " (" + node.rule().citation() + ")");
    if (!node.parts().isEmpty()) {
      start(writer, "ul", "qpp-score__parts");
      for (ScoreNode part : node.parts()) {
        writer.startElement("li", this);
        encode(writer, part, openLevels - 1);
        writer.endElement("li");
      }
      writer.endElement("ul");
    }
    writer.endElement("div");
    writer.endElement("details");
  }

  private void encodeSummary(ResponseWriter writer, ScoreNode node) throws IOException {
    start(writer, "summary", "qpp-score__summary");
    text(writer, "span", "qpp-score__title", node.title());
    text(writer, "span", "qpp-sr-only", ": ");
    text(writer, "span", "qpp-score__value", ScoreText.amount(node));
    writer.endElement("summary");
  }

  private void encodeInputs(ResponseWriter writer, ScoreNode node) throws IOException {
    Map<String, Object> inputs = new LinkedHashMap<>(node.inputs());
    // What the summary line says already is not said again.
    inputs.values().removeIf(node.title()::equals);
    if (inputs.isEmpty()) {
      return;
    }
    start(writer, "dl", "qpp-score__inputs");
    for (Map.Entry<String, Object> input : inputs.entrySet()) {
      writer.startElement("div", this);
      text(writer, "dt", null, ScoreText.label(input.getKey()));
      text(writer, "dd", null, ScoreText.input(input.getKey(), input.getValue()));
      writer.endElement("div");
    }
    writer.endElement("dl");
  }

  private void text(ResponseWriter writer, String element, String styleClass, String text)
      throws IOException {
    start(writer, element, styleClass);
    writer.writeText(text, null);
    writer.endElement(element);
  }

  private void start(ResponseWriter writer, String element, String styleClass) throws IOException {
    writer.startElement(element, this);
    if (styleClass != null) {
      writer.writeAttribute("class", styleClass, null);
    }
  }
}
