import './app/csp-nonce'

// Only now everything else: libraries make style elements while they are loaded, and those need the nonce.
void import('./app/program')
