/* Light or dark as the address asks (?scheme=dark), before anything is painted: hence a file that the page waits for. */
(function () {
  var scheme = /[?&]scheme=(light|dark)(&|$)/.exec(location.search);
  if (scheme) document.documentElement.style.colorScheme = scheme[1];
})();
