package org.qppportal.web.http;

import jakarta.faces.component.UIViewAction;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.util.List;

/**
 * Loads a page before its posted buttons are read. A view action alone runs after that, and a
 * button inside a part that shows only what was loaded is taken as not there: pressing it would do
 * nothing. Pages ask for it with a view action's {@code onPostback}, which then runs once.
 */
public class LoadedPosts implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final String LOADED = LoadedPosts.class.getName();

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (!context.isPostback()) {
      return;
    }
    List<UIViewAction> actions =
        ViewMetadata.getViewActions(context.getViewRoot()).stream()
            .filter(UIViewAction::isOnPostback)
            .toList();
    context.getAttributes().put(LOADED, actions);
    actions.forEach(action -> action.setOnPostback(false));
    actions.forEach(action -> action.getActionExpression().invoke(context.getELContext(), null));
  }

  /** The view is used again by the next post, which has to be loaded too. */
  @Override
  public void afterPhase(PhaseEvent event) {
    Object actions = event.getFacesContext().getAttributes().remove(LOADED);
    if (actions instanceof List<?> loaded) {
      loaded.forEach(action -> ((UIViewAction) action).setOnPostback(true));
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.APPLY_REQUEST_VALUES;
  }
}
