/**
 * The service desk: one place and one number range for every request. Rules are in {@code
 * core.desk.rule}; here is who may do what, and what becomes stored of it.
 */
package org.qppportal.core.desk;
