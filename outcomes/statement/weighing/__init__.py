"""Whether values promise or report an effect: rules of what speaks for and against, and the weights over them."""
