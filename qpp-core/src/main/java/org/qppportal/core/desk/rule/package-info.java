/**
 * The rules of the service desk: who may do what with a ticket in which state, business time, and
 * the clocks that tell when somebody must act. All of it is pure; the moment is always an argument.
 */
package org.qppportal.core.desk.rule;
