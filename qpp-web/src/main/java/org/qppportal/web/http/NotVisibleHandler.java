package org.qppportal.web.http;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import org.omnifaces.util.Exceptions;
import org.qppportal.core.access.NotVisibleException;

/**
 * Answers 404 when a page asks for something that is not there or not for the person who asks: the
 * same page for both, so that nobody learns what exists. In one place, so that no page can forget
 * it.
 */
public class NotVisibleHandler extends ExceptionHandlerWrapper {

  NotVisibleHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      if (Exceptions.is(events.next().getContext().getException(), NotVisibleException.class)) {
        events.remove();
        answerNotFound(faces);
      }
    }
    getWrapped().handle();
  }

  private static void answerNotFound(FacesContext faces) {
    if (faces.getResponseComplete()) {
      return;
    }
    try {
      faces.getExternalContext().responseReset();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** Puts the handler in front of the others. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new NotVisibleHandler(getWrapped().getExceptionHandler());
    }
  }
}
