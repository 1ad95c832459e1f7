/* Light or dark as the address asks (?scheme=dark), before anything is painted: hence a file that the page waits for. The colors go by what the device prefers, so rules that ask for that hear the address instead, those of a tool that comes later too. */
(function () {
  var asked = /[?&]scheme=(light|dark)(&|$)/.exec(location.search);
  if (!asked) return;
  document.documentElement.style.colorScheme = asked[1];

  function tell(rules) {
    for (var at = 0; at < rules.length; at += 1) {
      var media = rules[at].media;
      if (media && rules[at].cssRules)
        media.mediaText = media.mediaText.replace(
          /\(prefers-color-scheme:\s*(light|dark)\)/g,
          function (_, scheme) {
            return scheme === asked[1] ? '(min-width: 0)' : '(max-width: 0)';
          },
        );
      if (rules[at].cssRules) tell(rules[at].cssRules);
    }
  }
  for (var at = 0; at < document.styleSheets.length; at += 1)
    tell(document.styleSheets[at].cssRules);

  var replace = CSSStyleSheet.prototype.replaceSync;
  if (replace)
    CSSStyleSheet.prototype.replaceSync = function (css) {
      replace.call(this, css);
      tell(this.cssRules);
    };
})();
