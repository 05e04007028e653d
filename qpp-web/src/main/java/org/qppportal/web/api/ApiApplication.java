package org.qppportal.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources live below {@code /api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}
