package org.qppportal.web.layout;

import jakarta.faces.component.UIInput;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Marks fields that were refused, so that screen readers say so and the theme frames them; the
 * plain Faces inputs do neither.
 */
public class InvalidFields implements SystemEventListener {

  private static final String ATTRIBUTE = "aria-invalid";

  @Override
  public void processEvent(SystemEvent event) {
    UIInput field = (UIInput) event.getSource();
    if (field.isValid()) {
      field.getPassThroughAttributes().remove(ATTRIBUTE);
    } else {
      field.getPassThroughAttributes().put(ATTRIBUTE, "true");
    }
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIInput;
  }
}
