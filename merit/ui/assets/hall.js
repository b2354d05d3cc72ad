// Say the newest decision of a rakor to whoever hears the screen in the hall.
//
// The screen is drawn anew whenever a word of it changes, and a region that has just come into the
// page says nothing. This one stays as long as the screen in the hall does, and only its text
// changes. Without this script the decision is still there to be read.
(() => {
  const EVERY_MS = 1000;
  const halls = document.getElementsByClassName("m-hall"); // live: on other pages it is just empty
  const region = document.createElement("p");
  region.className = "m-heard";
  region.setAttribute("aria-live", "polite");

  setInterval(() => {
    if (!halls.length) {
      region.remove();
      return;
    }
    const told = halls[0].querySelector(".m-hall-text")?.textContent ?? "";
    if (!region.isConnected) document.body.append(region);
    if (region.textContent !== told) region.textContent = told;
  }, EVERY_MS);
})();
