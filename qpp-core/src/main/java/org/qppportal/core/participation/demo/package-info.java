/**
 * A made-up population, so that the portal can be tried out: practices, clinicians, and the people
 * behind the demonstration accounts. Nobody in it exists.
 */
package org.qppportal.core.participation.demo;
