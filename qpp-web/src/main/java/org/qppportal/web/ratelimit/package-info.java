/** How many requests a client of the API may make, and what happens past that. */
package org.qppportal.web.ratelimit;
