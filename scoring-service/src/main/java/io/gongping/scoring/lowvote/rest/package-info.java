@NullMarked
package io.gongping.scoring.lowvote.rest;

import org.jspecify.annotations.NullMarked;
