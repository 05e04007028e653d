/**
 * The REST API, compatible with the program's published one. Resources only translate: HTTP to a
 * call of core, its answer or refusal to the published shapes.
 */
package org.qppportal.web.api;
