@NullMarked
package io.gongping.scoring.standing.rest;

import org.jspecify.annotations.NullMarked;
