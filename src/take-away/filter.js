// Inside the file that people keep: no imports, nothing newer than phones of 2018 can read, and nothing is ever asked for.
(function () {
  var DAY = 86400000;
  var made = document.getElementById('made');
  var days = Math.floor((Date.now() - Date.parse(made.dataset.made)) / DAY);
  if (days > Number(made.dataset.days)) {
    var old = document.getElementById('old');
    old.textContent = old.dataset.text.replace('{days}', String(days));
    old.hidden = false;
  }

  function plain(text) {
    return text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  }

  var form = document.getElementById('filter');
  var need = document.getElementById('need');
  var word = document.getElementById('word');
  var count = document.getElementById('count');
  var sections = Array.prototype.slice.call(document.querySelectorAll('section'));
  var items = sections.map(function (section) {
    return Array.prototype.slice.call(section.querySelectorAll('li.one')).map(function (item) {
      return { item: item, needs: item.dataset.n.split(' '), text: plain(item.textContent), digits: item.textContent.replace(/\D/g, '') };
    });
  });

  function show() {
    var words = plain(word.value).split(/\s+/).filter(Boolean);
    var digits = word.value.replace(/[\s-]/g, '');
    var isNumber = /^\d{3,}$/.test(digits);
    var shown = 0;
    sections.forEach(function (section, index) {
      var left = 0;
      items[index].forEach(function (one) {
        var meets = need.value === '' || one.needs.indexOf(need.value) >= 0;
        var says = words.every(function (each) {
          return one.text.indexOf(each) >= 0;
        });
        one.item.hidden = !(meets && (says || (isNumber && one.digits.indexOf(digits) >= 0)));
        left += one.item.hidden ? 0 : 1;
      });
      section.hidden = left === 0;
      shown += left;
    });
    count.textContent = count.dataset.text.replace('{count}', String(shown));
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  form.hidden = false;
})();
