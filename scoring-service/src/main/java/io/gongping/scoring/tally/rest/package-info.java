@NullMarked
package io.gongping.scoring.tally.rest;

import org.jspecify.annotations.NullMarked;
