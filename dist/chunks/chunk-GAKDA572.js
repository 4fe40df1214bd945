import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  STRANGER_SIDE,
  assumeRoleLayers,
  endpointPolicies,
  findStatement,
  isAssumed,
  kmsLayers,
  managedKeyArn,
  managedKeyLayers,
  s3Layers
} from "./chunk-STC2XMGT.js";
import {
  findBuckets,
  findExports,
  suggestConfig
} from "./chunk-HDA5RDJT.js";
import {
  allOrganizations,
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import {
  GENESYS_ACCOUNTS,
  GENESYS_REGIONS,
  accountNeedsConfirmation,
  accountOf,
  bucketsIn,
  bucketsOfPolicy,
  createCollector,
  genesysAccount,
  namedKeys,
  namedRoles,
  ofKind,
  possibleAccounts,
  readTrust,
  statementsOf,
  unreadablePolicy,
  writingRoles,
  writtenResources
} from "./chunk-3X4JTIOZ.js";
import {
  groupBy,
  unique
} from "./chunk-OK3RCEE3.js";
import {
  accountOf as accountOf2,
  partitionOf,
  regionOf,
  roleName,
  sessionArn
} from "./chunk-C4HAOTYH.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  ANY_VALUE,
  PUBLIC_ADDRESSES,
  anyValueBut,
  decide,
  witnessesFor
} from "./chunk-MKNXMAR6.js";
import {
  askedKeys,
  concernsOf,
  globPattern,
  keyQuestions,
  literal,
  patternOf,
  requestContext,
  resourceQuestions,
  valuesOf
} from "./chunk-R5X33FQK.js";
import {
  publicPolicy
} from "./chunk-COP6KMZA.js";
import {
  parsePolicy
} from "./chunk-YLSK2HQN.js";
import {
  hasHole,
  readDate
} from "./chunk-D2CV2DQ6.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  decode,
  parseText,
  readText
} from "./chunk-4N22M22R.js";
import {
  cureForPasted,
  describeCharacter,
  findNodeAtLocation,
  getNodeValue,
  indexLines,
  parse,
  parseJson,
  parseTree
} from "./chunk-4Y5DMW6T.js";
import {
  placesOf,
  toPointer
} from "./chunk-5VKBCNGO.js";
import {
  UserError
} from "./chunk-ZUNF7HYA.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-GGLZDCZS.js";

// node_modules/heap/lib/heap.js
var require_heap = __commonJS({
  "node_modules/heap/lib/heap.js"(exports, module) {
    (function() {
      var Heap, defaultCmp, floor, heapify, heappop, heappush, heappushpop, heapreplace, insort, min, nlargest, nsmallest, updateItem, _siftdown, _siftup;
      floor = Math.floor, min = Math.min;
      defaultCmp = function(x, y) {
        if (x < y) {
          return -1;
        }
        if (x > y) {
          return 1;
        }
        return 0;
      };
      insort = function(a, x, lo, hi, cmp) {
        var mid;
        if (lo == null) {
          lo = 0;
        }
        if (cmp == null) {
          cmp = defaultCmp;
        }
        if (lo < 0) {
          throw new Error("lo must be non-negative");
        }
        if (hi == null) {
          hi = a.length;
        }
        while (lo < hi) {
          mid = floor((lo + hi) / 2);
          if (cmp(x, a[mid]) < 0) {
            hi = mid;
          } else {
            lo = mid + 1;
          }
        }
        return [].splice.apply(a, [lo, lo - lo].concat(x)), x;
      };
      heappush = function(array, item, cmp) {
        if (cmp == null) {
          cmp = defaultCmp;
        }
        array.push(item);
        return _siftdown(array, 0, array.length - 1, cmp);
      };
      heappop = function(array, cmp) {
        var lastelt, returnitem;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        lastelt = array.pop();
        if (array.length) {
          returnitem = array[0];
          array[0] = lastelt;
          _siftup(array, 0, cmp);
        } else {
          returnitem = lastelt;
        }
        return returnitem;
      };
      heapreplace = function(array, item, cmp) {
        var returnitem;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        returnitem = array[0];
        array[0] = item;
        _siftup(array, 0, cmp);
        return returnitem;
      };
      heappushpop = function(array, item, cmp) {
        var _ref;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        if (array.length && cmp(array[0], item) < 0) {
          _ref = [array[0], item], item = _ref[0], array[0] = _ref[1];
          _siftup(array, 0, cmp);
        }
        return item;
      };
      heapify = function(array, cmp) {
        var i, _i, _j, _len, _ref, _ref1, _results, _results1;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        _ref1 = (function() {
          _results1 = [];
          for (var _j2 = 0, _ref2 = floor(array.length / 2); 0 <= _ref2 ? _j2 < _ref2 : _j2 > _ref2; 0 <= _ref2 ? _j2++ : _j2--) {
            _results1.push(_j2);
          }
          return _results1;
        }).apply(this).reverse();
        _results = [];
        for (_i = 0, _len = _ref1.length; _i < _len; _i++) {
          i = _ref1[_i];
          _results.push(_siftup(array, i, cmp));
        }
        return _results;
      };
      updateItem = function(array, item, cmp) {
        var pos;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        pos = array.indexOf(item);
        if (pos === -1) {
          return;
        }
        _siftdown(array, 0, pos, cmp);
        return _siftup(array, pos, cmp);
      };
      nlargest = function(array, n, cmp) {
        var elem, result, _i, _len, _ref;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        result = array.slice(0, n);
        if (!result.length) {
          return result;
        }
        heapify(result, cmp);
        _ref = array.slice(n);
        for (_i = 0, _len = _ref.length; _i < _len; _i++) {
          elem = _ref[_i];
          heappushpop(result, elem, cmp);
        }
        return result.sort(cmp).reverse();
      };
      nsmallest = function(array, n, cmp) {
        var elem, i, los, result, _i, _j, _len, _ref, _ref1, _results;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        if (n * 10 <= array.length) {
          result = array.slice(0, n).sort(cmp);
          if (!result.length) {
            return result;
          }
          los = result[result.length - 1];
          _ref = array.slice(n);
          for (_i = 0, _len = _ref.length; _i < _len; _i++) {
            elem = _ref[_i];
            if (cmp(elem, los) < 0) {
              insort(result, elem, 0, null, cmp);
              result.pop();
              los = result[result.length - 1];
            }
          }
          return result;
        }
        heapify(array, cmp);
        _results = [];
        for (i = _j = 0, _ref1 = min(n, array.length); 0 <= _ref1 ? _j < _ref1 : _j > _ref1; i = 0 <= _ref1 ? ++_j : --_j) {
          _results.push(heappop(array, cmp));
        }
        return _results;
      };
      _siftdown = function(array, startpos, pos, cmp) {
        var newitem, parent, parentpos;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        newitem = array[pos];
        while (pos > startpos) {
          parentpos = pos - 1 >> 1;
          parent = array[parentpos];
          if (cmp(newitem, parent) < 0) {
            array[pos] = parent;
            pos = parentpos;
            continue;
          }
          break;
        }
        return array[pos] = newitem;
      };
      _siftup = function(array, pos, cmp) {
        var childpos, endpos, newitem, rightpos, startpos;
        if (cmp == null) {
          cmp = defaultCmp;
        }
        endpos = array.length;
        startpos = pos;
        newitem = array[pos];
        childpos = 2 * pos + 1;
        while (childpos < endpos) {
          rightpos = childpos + 1;
          if (rightpos < endpos && !(cmp(array[childpos], array[rightpos]) < 0)) {
            childpos = rightpos;
          }
          array[pos] = array[childpos];
          pos = childpos;
          childpos = 2 * pos + 1;
        }
        array[pos] = newitem;
        return _siftdown(array, startpos, pos, cmp);
      };
      Heap = (function() {
        Heap2.push = heappush;
        Heap2.pop = heappop;
        Heap2.replace = heapreplace;
        Heap2.pushpop = heappushpop;
        Heap2.heapify = heapify;
        Heap2.updateItem = updateItem;
        Heap2.nlargest = nlargest;
        Heap2.nsmallest = nsmallest;
        function Heap2(cmp) {
          this.cmp = cmp != null ? cmp : defaultCmp;
          this.nodes = [];
        }
        Heap2.prototype.push = function(x) {
          return heappush(this.nodes, x, this.cmp);
        };
        Heap2.prototype.pop = function() {
          return heappop(this.nodes, this.cmp);
        };
        Heap2.prototype.peek = function() {
          return this.nodes[0];
        };
        Heap2.prototype.contains = function(x) {
          return this.nodes.indexOf(x) !== -1;
        };
        Heap2.prototype.replace = function(x) {
          return heapreplace(this.nodes, x, this.cmp);
        };
        Heap2.prototype.pushpop = function(x) {
          return heappushpop(this.nodes, x, this.cmp);
        };
        Heap2.prototype.heapify = function() {
          return heapify(this.nodes, this.cmp);
        };
        Heap2.prototype.updateItem = function(x) {
          return updateItem(this.nodes, x, this.cmp);
        };
        Heap2.prototype.clear = function() {
          return this.nodes = [];
        };
        Heap2.prototype.empty = function() {
          return this.nodes.length === 0;
        };
        Heap2.prototype.size = function() {
          return this.nodes.length;
        };
        Heap2.prototype.clone = function() {
          var heap;
          heap = new Heap2();
          heap.nodes = this.nodes.slice(0);
          return heap;
        };
        Heap2.prototype.toArray = function() {
          return this.nodes.slice(0);
        };
        Heap2.prototype.insert = Heap2.prototype.push;
        Heap2.prototype.top = Heap2.prototype.peek;
        Heap2.prototype.front = Heap2.prototype.peek;
        Heap2.prototype.has = Heap2.prototype.contains;
        Heap2.prototype.copy = Heap2.prototype.clone;
        return Heap2;
      })();
      (function(root, factory) {
        if (typeof define === "function" && define.amd) {
          return define([], factory);
        } else if (typeof exports === "object") {
          return module.exports = factory();
        } else {
          return root.Heap = factory();
        }
      })(this, function() {
        return Heap;
      });
    }).call(exports);
  }
});

// node_modules/heap/index.js
var require_heap2 = __commonJS({
  "node_modules/heap/index.js"(exports, module) {
    module.exports = require_heap();
  }
});

// node_modules/@ewoudenberg/difflib/lib/difflib.js
var require_difflib = __commonJS({
  "node_modules/@ewoudenberg/difflib/lib/difflib.js"(exports) {
    (function() {
      var Differ, Heap, IS_CHARACTER_JUNK, IS_LINE_JUNK, SequenceMatcher, _any, _arrayCmp, _calculateRatio, _countLeading, _formatRangeContext, _formatRangeUnified, _has, assert, contextDiff, floor, getCloseMatches, max, min, ndiff, restore, unifiedDiff, indexOf = [].indexOf;
      ({ floor, max, min } = Math);
      Heap = require_heap2();
      assert = __require("assert");
      _calculateRatio = function(matches2, length) {
        if (length) {
          return 2 * matches2 / length;
        } else {
          return 1;
        }
      };
      _arrayCmp = function(a, b) {
        var i, l, la, lb, ref;
        [la, lb] = [a.length, b.length];
        for (i = l = 0, ref = min(la, lb); 0 <= ref ? l < ref : l > ref; i = 0 <= ref ? ++l : --l) {
          if (a[i] < b[i]) {
            return -1;
          }
          if (a[i] > b[i]) {
            return 1;
          }
        }
        return la - lb;
      };
      _has = function(obj, key) {
        return Object.prototype.hasOwnProperty.call(obj, key);
      };
      _any = function(items) {
        var item, l, len;
        for (l = 0, len = items.length; l < len; l++) {
          item = items[l];
          if (item) {
            return true;
          }
        }
        return false;
      };
      SequenceMatcher = class SequenceMatcher {
        /*
            SequenceMatcher is a flexible class for comparing pairs of sequences of
            any type, so long as the sequence elements are hashable.  The basic
            algorithm predates, and is a little fancier than, an algorithm
            published in the late 1980's by Ratcliff and Obershelp under the
            hyperbolic name "gestalt pattern matching".  The basic idea is to find
            the longest contiguous matching subsequence that contains no "junk"
            elements (R-O doesn't address junk).  The same idea is then applied
            recursively to the pieces of the sequences to the left and to the right
            of the matching subsequence.  This does not yield minimal edit
            sequences, but does tend to yield matches that "look right" to people.
        
            SequenceMatcher tries to compute a "human-friendly diff" between two
            sequences.  Unlike e.g. UNIX(tm) diff, the fundamental notion is the
            longest *contiguous* & junk-free matching subsequence.  That's what
            catches peoples' eyes.  The Windows(tm) windiff has another interesting
            notion, pairing up elements that appear uniquely in each sequence.
            That, and the method here, appear to yield more intuitive difference
            reports than does diff.  This method appears to be the least vulnerable
            to synching up on blocks of "junk lines", though (like blank lines in
            ordinary text files, or maybe "<P>" lines in HTML files).  That may be
            because this is the only method of the 3 that has a *concept* of
            "junk" <wink>.
        
            Example, comparing two strings, and considering blanks to be "junk":
        
            >>> isjunk = (c) -> c is ' '
            >>> s = new SequenceMatcher(isjunk,
                                        'private Thread currentThread;',
                                        'private volatile Thread currentThread;')
        
            .ratio() returns a float in [0, 1], measuring the "similarity" of the
            sequences.  As a rule of thumb, a .ratio() value over 0.6 means the
            sequences are close matches:
        
            >>> s.ratio().toPrecision(3)
            '0.866'
        
            If you're only interested in where the sequences match,
            .getMatchingBlocks() is handy:
        
            >>> for [a, b, size] in s.getMatchingBlocks()
            ...   console.log("a[#{a}] and b[#{b}] match for #{size} elements");
            a[0] and b[0] match for 8 elements
            a[8] and b[17] match for 21 elements
            a[29] and b[38] match for 0 elements
        
            Note that the last tuple returned by .get_matching_blocks() is always a
            dummy, (len(a), len(b), 0), and this is the only case in which the last
            tuple element (number of elements matched) is 0.
        
            If you want to know how to change the first sequence into the second,
            use .get_opcodes():
        
            >>> for [op, a1, a2, b1, b2] in s.getOpcodes()
            ...   console.log "#{op} a[#{a1}:#{a2}] b[#{b1}:#{b2}]"
            equal a[0:8] b[0:8]
            insert a[8:8] b[8:17]
            equal a[8:29] b[17:38]
        
            See the Differ class for a fancy human-friendly file differencer, which
            uses SequenceMatcher both to compare sequences of lines, and to compare
            sequences of characters within similar (near-matching) lines.
        
            See also function getCloseMatches() in this module, which shows how
            simple code building on SequenceMatcher can be used to do useful work.
        
            Timing:  Basic R-O is cubic time worst case and quadratic time expected
            case.  SequenceMatcher is quadratic time for the worst case and has
            expected-case behavior dependent in a complicated way on how many
            elements the sequences have in common; best case time is linear.
        
            Methods:
        
            constructor(isjunk=null, a='', b='')
                Construct a SequenceMatcher.
        
            setSeqs(a, b)
                Set the two sequences to be compared.
        
            setSeq1(a)
                Set the first sequence to be compared.
        
            setSeq2(b)
                Set the second sequence to be compared.
        
            findLongestMatch(alo, ahi, blo, bhi)
                Find longest matching block in a[alo:ahi] and b[blo:bhi].
        
            getMatchingBlocks()
                Return list of triples describing matching subsequences.
        
            getOpcodes()
                Return list of 5-tuples describing how to turn a into b.
        
            ratio()
                Return a measure of the sequences' similarity (float in [0,1]).
        
            quickRatio()
                Return an upper bound on .ratio() relatively quickly.
        
            realQuickRatio()
                Return an upper bound on ratio() very quickly.
            */
        constructor(isjunk1, a = "", b = "", autojunk = true) {
          this.isjunk = isjunk1;
          this.autojunk = autojunk;
          this.a = this.b = null;
          this.setSeqs(a, b);
        }
        setSeqs(a, b) {
          this.setSeq1(a);
          return this.setSeq2(b);
        }
        setSeq1(a) {
          if (a === this.a) {
            return;
          }
          this.a = a;
          return this.matchingBlocks = this.opcodes = null;
        }
        setSeq2(b) {
          if (b === this.b) {
            return;
          }
          this.b = b;
          this.matchingBlocks = this.opcodes = null;
          this.fullbcount = null;
          return this._chainB();
        }
        // For each element x in b, set b2j[x] to a list of the indices in
        // b where x appears; the indices are in increasing order; note that
        // the number of times x appears in b is b2j[x].length ...
        // when @isjunk is defined, junk elements don't show up in this
        // map at all, which stops the central findLongestMatch method
        // from starting any matching block at a junk element ...
        // also creates the fast isbjunk function ...
        // b2j also does not contain entries for "popular" elements, meaning
        // elements that account for more than 1 + 1% of the total elements, and
        // when the sequence is reasonably large (>= 200 elements); this can
        // be viewed as an adaptive notion of semi-junk, and yields an enormous
        // speedup when, e.g., comparing program files with hundreds of
        // instances of "return null;" ...
        // note that this is only called when b changes; so for cross-product
        // kinds of matches, it's best to call setSeq2 once, then setSeq1
        // repeatedly
        _chainB() {
          var b, b2j, elt, i, indices, isjunk, junk, l, len, n, ntest, popular;
          b = this.b;
          this.b2j = b2j = /* @__PURE__ */ new Map();
          for (i = l = 0, len = b.length; l < len; i = ++l) {
            elt = b[i];
            if (!b2j.has(elt)) {
              b2j.set(elt, []);
            }
            indices = b2j.get(elt);
            indices.push(i);
          }
          junk = /* @__PURE__ */ new Map();
          isjunk = this.isjunk;
          if (isjunk) {
            b2j.forEach(function(idxs, elt2) {
              if (isjunk(elt2)) {
                junk.set(elt2, true);
                return b2j.delete(elt2);
              }
            });
          }
          popular = /* @__PURE__ */ new Map();
          n = b.length;
          if (this.autojunk && n >= 200) {
            ntest = floor(n / 100) + 1;
            b2j.forEach(function(idxs, elt2) {
              if (idxs.length > ntest) {
                popular.set(elt2, true);
                return b2j.delete(elt2);
              }
            });
          }
          this.isbjunk = function(b2) {
            return junk.has(b2);
          };
          return this.isbpopular = function(b2) {
            return popular.has(b2);
          };
        }
        findLongestMatch(alo, ahi, blo, bhi) {
          var a, b, b2j, besti, bestj, bestsize, i, isbjunk, j, j2len, jlist, k, l, len, m, newj2len, ref, ref1;
          [a, b, b2j, isbjunk] = [this.a, this.b, this.b2j, this.isbjunk];
          [besti, bestj, bestsize] = [alo, blo, 0];
          j2len = {};
          for (i = l = ref = alo, ref1 = ahi; ref <= ref1 ? l < ref1 : l > ref1; i = ref <= ref1 ? ++l : --l) {
            newj2len = {};
            jlist = [];
            if (b2j.has(a[i])) {
              jlist = b2j.get(a[i]);
            }
            for (m = 0, len = jlist.length; m < len; m++) {
              j = jlist[m];
              if (j < blo) {
                continue;
              }
              if (j >= bhi) {
                break;
              }
              k = newj2len[j] = (j2len[j - 1] || 0) + 1;
              if (k > bestsize) {
                [besti, bestj, bestsize] = [i - k + 1, j - k + 1, k];
              }
            }
            j2len = newj2len;
          }
          while (besti > alo && bestj > blo && !isbjunk(b[bestj - 1]) && a[besti - 1] === b[bestj - 1]) {
            [besti, bestj, bestsize] = [besti - 1, bestj - 1, bestsize + 1];
          }
          while (besti + bestsize < ahi && bestj + bestsize < bhi && !isbjunk(b[bestj + bestsize]) && a[besti + bestsize] === b[bestj + bestsize]) {
            bestsize++;
          }
          while (besti > alo && bestj > blo && isbjunk(b[bestj - 1]) && a[besti - 1] === b[bestj - 1]) {
            [besti, bestj, bestsize] = [besti - 1, bestj - 1, bestsize + 1];
          }
          while (besti + bestsize < ahi && bestj + bestsize < bhi && isbjunk(b[bestj + bestsize]) && a[besti + bestsize] === b[bestj + bestsize]) {
            bestsize++;
          }
          return [besti, bestj, bestsize];
        }
        getMatchingBlocks() {
          var ahi, alo, bhi, blo, i, i1, i2, j, j1, j2, k, k1, k2, l, la, lb, len, matchingBlocks, nonAdjacent, queue, x;
          if (this.matchingBlocks) {
            return this.matchingBlocks;
          }
          [la, lb] = [this.a.length, this.b.length];
          queue = [[0, la, 0, lb]];
          matchingBlocks = [];
          while (queue.length) {
            [alo, ahi, blo, bhi] = queue.pop();
            [i, j, k] = x = this.findLongestMatch(alo, ahi, blo, bhi);
            if (k) {
              matchingBlocks.push(x);
              if (alo < i && blo < j) {
                queue.push([alo, i, blo, j]);
              }
              if (i + k < ahi && j + k < bhi) {
                queue.push([i + k, ahi, j + k, bhi]);
              }
            }
          }
          matchingBlocks.sort(_arrayCmp);
          i1 = j1 = k1 = 0;
          nonAdjacent = [];
          for (l = 0, len = matchingBlocks.length; l < len; l++) {
            [i2, j2, k2] = matchingBlocks[l];
            if (i1 + k1 === i2 && j1 + k1 === j2) {
              k1 += k2;
            } else {
              if (k1) {
                nonAdjacent.push([i1, j1, k1]);
              }
              [i1, j1, k1] = [i2, j2, k2];
            }
          }
          if (k1) {
            nonAdjacent.push([i1, j1, k1]);
          }
          nonAdjacent.push([la, lb, 0]);
          return this.matchingBlocks = nonAdjacent;
        }
        getOpcodes() {
          var ai, answer3, bj, i, j, l, len, ref, size, tag;
          if (this.opcodes) {
            return this.opcodes;
          }
          i = j = 0;
          this.opcodes = answer3 = [];
          ref = this.getMatchingBlocks();
          for (l = 0, len = ref.length; l < len; l++) {
            [ai, bj, size] = ref[l];
            tag = "";
            if (i < ai && j < bj) {
              tag = "replace";
            } else if (i < ai) {
              tag = "delete";
            } else if (j < bj) {
              tag = "insert";
            }
            if (tag) {
              answer3.push([tag, i, ai, j, bj]);
            }
            [i, j] = [ai + size, bj + size];
            if (size) {
              answer3.push(["equal", ai, i, bj, j]);
            }
          }
          return answer3;
        }
        getGroupedOpcodes(n = 3) {
          var codes, group, groups, i1, i2, j1, j2, l, len, nn, tag;
          codes = this.getOpcodes();
          if (!codes.length) {
            codes = [["equal", 0, 1, 0, 1]];
          }
          if (codes[0][0] === "equal") {
            [tag, i1, i2, j1, j2] = codes[0];
            codes[0] = [tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2];
          }
          if (codes[codes.length - 1][0] === "equal") {
            [tag, i1, i2, j1, j2] = codes[codes.length - 1];
            codes[codes.length - 1] = [tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)];
          }
          nn = n + n;
          groups = [];
          group = [];
          for (l = 0, len = codes.length; l < len; l++) {
            [tag, i1, i2, j1, j2] = codes[l];
            if (tag === "equal" && i2 - i1 > nn) {
              group.push([tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)]);
              groups.push(group);
              group = [];
              [i1, j1] = [max(i1, i2 - n), max(j1, j2 - n)];
            }
            group.push([tag, i1, i2, j1, j2]);
          }
          if (group.length && !(group.length === 1 && group[0][0] === "equal")) {
            groups.push(group);
          }
          return groups;
        }
        ratio() {
          var l, len, match, matches2, ref;
          matches2 = 0;
          ref = this.getMatchingBlocks();
          for (l = 0, len = ref.length; l < len; l++) {
            match = ref[l];
            matches2 += match[2];
          }
          return _calculateRatio(matches2, this.a.length + this.b.length);
        }
        quickRatio() {
          var avail, elt, fullbcount, l, len, len1, m, matches2, numb, ref, ref1;
          if (!this.fullbcount) {
            this.fullbcount = fullbcount = {};
            ref = this.b;
            for (l = 0, len = ref.length; l < len; l++) {
              elt = ref[l];
              fullbcount[elt] = (fullbcount[elt] || 0) + 1;
            }
          }
          fullbcount = this.fullbcount;
          avail = {};
          matches2 = 0;
          ref1 = this.a;
          for (m = 0, len1 = ref1.length; m < len1; m++) {
            elt = ref1[m];
            if (_has(avail, elt)) {
              numb = avail[elt];
            } else {
              numb = fullbcount[elt] || 0;
            }
            avail[elt] = numb - 1;
            if (numb > 0) {
              matches2++;
            }
          }
          return _calculateRatio(matches2, this.a.length + this.b.length);
        }
        realQuickRatio() {
          var la, lb;
          [la, lb] = [this.a.length, this.b.length];
          return _calculateRatio(min(la, lb), la + lb);
        }
      };
      getCloseMatches = function(word, possibilities, n = 3, cutoff = 0.6) {
        var l, len, len1, m, result, results, s, score, x;
        if (!(n > 0)) {
          throw new Error(`n must be > 0: (${n})`);
        }
        if (!(0 <= cutoff && cutoff <= 1)) {
          throw new Error(`cutoff must be in [0.0, 1.0]: (${cutoff})`);
        }
        result = [];
        s = new SequenceMatcher();
        s.setSeq2(word);
        for (l = 0, len = possibilities.length; l < len; l++) {
          x = possibilities[l];
          s.setSeq1(x);
          if (s.realQuickRatio() >= cutoff && s.quickRatio() >= cutoff && s.ratio() >= cutoff) {
            result.push([s.ratio(), x]);
          }
        }
        result = Heap.nlargest(result, n, _arrayCmp);
        results = [];
        for (m = 0, len1 = result.length; m < len1; m++) {
          [score, x] = result[m];
          results.push(x);
        }
        return results;
      };
      _countLeading = function(line, ch) {
        var i, n;
        [i, n] = [0, line.length];
        while (i < n && line[i] === ch) {
          i++;
        }
        return i;
      };
      Differ = class Differ {
        /*
            Differ is a class for comparing sequences of lines of text, and
            producing human-readable differences or deltas.  Differ uses
            SequenceMatcher both to compare sequences of lines, and to compare
            sequences of characters within similar (near-matching) lines.
        
            Each line of a Differ delta begins with a two-letter code:
        
                '- '    line unique to sequence 1
                '+ '    line unique to sequence 2
                '  '    line common to both sequences
                '? '    line not present in either input sequence
        
            Lines beginning with '? ' attempt to guide the eye to intraline
            differences, and were not present in either input sequence.  These lines
            can be confusing if the sequences contain tab characters.
        
            Note that Differ makes no claim to produce a *minimal* diff.  To the
            contrary, minimal diffs are often counter-intuitive, because they synch
            up anywhere possible, sometimes accidental matches 100 pages apart.
            Restricting synch points to contiguous matches preserves some notion of
            locality, at the occasional cost of producing a longer diff.
        
            Example: Comparing two texts.
        
            >>> text1 = ['1. Beautiful is better than ugly.\n',
            ...   '2. Explicit is better than implicit.\n',
            ...   '3. Simple is better than complex.\n',
            ...   '4. Complex is better than complicated.\n']
            >>> text1.length
            4
            >>> text2 = ['1. Beautiful is better than ugly.\n',
            ...   '3.   Simple is better than complex.\n',
            ...   '4. Complicated is better than complex.\n',
            ...   '5. Flat is better than nested.\n']
        
            Next we instantiate a Differ object:
        
            >>> d = new Differ()
        
            Note that when instantiating a Differ object we may pass functions to
            filter out line and character 'junk'.
        
            Finally, we compare the two:
        
            >>> result = d.compare(text1, text2)
            [ '  1. Beautiful is better than ugly.\n',
              '- 2. Explicit is better than implicit.\n',
              '- 3. Simple is better than complex.\n',
              '+ 3.   Simple is better than complex.\n',
              '?   ++\n',
              '- 4. Complex is better than complicated.\n',
              '?          ^                     ---- ^\n',
              '+ 4. Complicated is better than complex.\n',
              '?         ++++ ^                      ^\n',
              '+ 5. Flat is better than nested.\n' ]
        
            Methods:
        
            constructor(linejunk=null, charjunk=null)
                Construct a text differencer, with optional filters.
            compare(a, b)
                Compare two sequences of lines; generate the resulting delta.
            */
        constructor(linejunk1, charjunk1) {
          this.linejunk = linejunk1;
          this.charjunk = charjunk1;
        }
        /*
            Construct a text differencer, with optional filters.
        
            The two optional keyword parameters are for filter functions:
        
            - `linejunk`: A function that should accept a single string argument,
              and return true iff the string is junk. The module-level function
              `IS_LINE_JUNK` may be used to filter out lines without visible
              characters, except for at most one splat ('#').  It is recommended
              to leave linejunk null. 
        
            - `charjunk`: A function that should accept a string of length 1. The
              module-level function `IS_CHARACTER_JUNK` may be used to filter out
              whitespace characters (a blank or tab; **note**: bad idea to include
              newline in this!).  Use of IS_CHARACTER_JUNK is recommended.
            */
        compare(a, b) {
          var ahi, alo, bhi, blo, cruncher, g, l, len, len1, line, lines, m, ref, tag;
          cruncher = new SequenceMatcher(this.linejunk, a, b);
          lines = [];
          ref = cruncher.getOpcodes();
          for (l = 0, len = ref.length; l < len; l++) {
            [tag, alo, ahi, blo, bhi] = ref[l];
            switch (tag) {
              case "replace":
                g = this._fancyReplace(a, alo, ahi, b, blo, bhi);
                break;
              case "delete":
                g = this._dump("-", a, alo, ahi);
                break;
              case "insert":
                g = this._dump("+", b, blo, bhi);
                break;
              case "equal":
                g = this._dump(" ", a, alo, ahi);
                break;
              default:
                throw new Error(`unknow tag (${tag})`);
            }
            for (m = 0, len1 = g.length; m < len1; m++) {
              line = g[m];
              lines.push(line);
            }
          }
          return lines;
        }
        _dump(tag, x, lo, hi) {
          var i, l, ref, ref1, results;
          results = [];
          for (i = l = ref = lo, ref1 = hi; ref <= ref1 ? l < ref1 : l > ref1; i = ref <= ref1 ? ++l : --l) {
            results.push(`${tag} ${x[i]}`);
          }
          return results;
        }
        _plainReplace(a, alo, ahi, b, blo, bhi) {
          var first, g, l, len, len1, line, lines, m, ref, second;
          assert(alo < ahi && blo < bhi);
          if (bhi - blo < ahi - alo) {
            first = this._dump("+", b, blo, bhi);
            second = this._dump("-", a, alo, ahi);
          } else {
            first = this._dump("-", a, alo, ahi);
            second = this._dump("+", b, blo, bhi);
          }
          lines = [];
          ref = [first, second];
          for (l = 0, len = ref.length; l < len; l++) {
            g = ref[l];
            for (m = 0, len1 = g.length; m < len1; m++) {
              line = g[m];
              lines.push(line);
            }
          }
          return lines;
        }
        _fancyReplace(a, alo, ahi, b, blo, bhi) {
          var aelt, ai, ai1, ai2, atags, belt, bestRatio, besti, bestj, bj, bj1, bj2, btags, cruncher, cutoff, eqi, eqj, i, j, l, la, lb, len, len1, len2, len3, len4, line, lines, m, o, p, q, r, ref, ref1, ref2, ref3, ref4, ref5, ref6, ref7, ref8, t, tag;
          [bestRatio, cutoff] = [0.74, 0.75];
          cruncher = new SequenceMatcher(this.charjunk);
          [eqi, eqj] = [
            null,
            null
            // 1st indices of equal lines (if any)
          ];
          lines = [];
          for (j = l = ref = blo, ref1 = bhi; ref <= ref1 ? l < ref1 : l > ref1; j = ref <= ref1 ? ++l : --l) {
            bj = b[j];
            cruncher.setSeq2(bj);
            for (i = m = ref2 = alo, ref3 = ahi; ref2 <= ref3 ? m < ref3 : m > ref3; i = ref2 <= ref3 ? ++m : --m) {
              ai = a[i];
              if (ai === bj) {
                if (eqi === null) {
                  [eqi, eqj] = [i, j];
                }
                continue;
              }
              cruncher.setSeq1(ai);
              if (cruncher.realQuickRatio() > bestRatio && cruncher.quickRatio() > bestRatio && cruncher.ratio() > bestRatio) {
                [bestRatio, besti, bestj] = [cruncher.ratio(), i, j];
              }
            }
          }
          if (bestRatio < cutoff) {
            if (eqi === null) {
              ref4 = this._plainReplace(a, alo, ahi, b, blo, bhi);
              for (o = 0, len = ref4.length; o < len; o++) {
                line = ref4[o];
                lines.push(line);
              }
              return lines;
            }
            [besti, bestj, bestRatio] = [eqi, eqj, 1];
          } else {
            eqi = null;
          }
          ref5 = this._fancyHelper(a, alo, besti, b, blo, bestj);
          for (p = 0, len1 = ref5.length; p < len1; p++) {
            line = ref5[p];
            lines.push(line);
          }
          [aelt, belt] = [a[besti], b[bestj]];
          if (eqi === null) {
            atags = btags = "";
            cruncher.setSeqs(aelt, belt);
            ref6 = cruncher.getOpcodes();
            for (q = 0, len2 = ref6.length; q < len2; q++) {
              [tag, ai1, ai2, bj1, bj2] = ref6[q];
              [la, lb] = [ai2 - ai1, bj2 - bj1];
              switch (tag) {
                case "replace":
                  atags += Array(la + 1).join("^");
                  btags += Array(lb + 1).join("^");
                  break;
                case "delete":
                  atags += Array(la + 1).join("-");
                  break;
                case "insert":
                  btags += Array(lb + 1).join("+");
                  break;
                case "equal":
                  atags += Array(la + 1).join(" ");
                  btags += Array(lb + 1).join(" ");
                  break;
                default:
                  throw new Error(`unknow tag (${tag})`);
              }
            }
            ref7 = this._qformat(aelt, belt, atags, btags);
            for (r = 0, len3 = ref7.length; r < len3; r++) {
              line = ref7[r];
              lines.push(line);
            }
          } else {
            lines.push("  " + aelt);
          }
          ref8 = this._fancyHelper(a, besti + 1, ahi, b, bestj + 1, bhi);
          for (t = 0, len4 = ref8.length; t < len4; t++) {
            line = ref8[t];
            lines.push(line);
          }
          return lines;
        }
        _fancyHelper(a, alo, ahi, b, blo, bhi) {
          var g;
          g = [];
          if (alo < ahi) {
            if (blo < bhi) {
              g = this._fancyReplace(a, alo, ahi, b, blo, bhi);
            } else {
              g = this._dump("-", a, alo, ahi);
            }
          } else if (blo < bhi) {
            g = this._dump("+", b, blo, bhi);
          }
          return g;
        }
        _qformat(aline, bline, atags, btags) {
          var common2, lines;
          lines = [];
          common2 = min(_countLeading(aline, "	"), _countLeading(bline, "	"));
          common2 = min(common2, _countLeading(atags.slice(0, common2), " "));
          common2 = min(common2, _countLeading(btags.slice(0, common2), " "));
          atags = atags.slice(common2).replace(/\s+$/, "");
          btags = btags.slice(common2).replace(/\s+$/, "");
          lines.push("- " + aline);
          if (atags.length) {
            lines.push(`? ${Array(common2 + 1).join("	")}${atags}
`);
          }
          lines.push("+ " + bline);
          if (btags.length) {
            lines.push(`? ${Array(common2 + 1).join("	")}${btags}
`);
          }
          return lines;
        }
      };
      IS_LINE_JUNK = function(line, pat = /^\s*#?\s*$/) {
        return pat.test(line);
      };
      IS_CHARACTER_JUNK = function(ch, ws = " 	") {
        return indexOf.call(ws, ch) >= 0;
      };
      _formatRangeUnified = function(start, stop) {
        var beginning, length;
        beginning = start + 1;
        length = stop - start;
        if (length === 1) {
          return `${beginning}`;
        }
        if (!length) {
          beginning--;
        }
        return `${beginning},${length}`;
      };
      unifiedDiff = function(a, b, { fromfile, tofile, fromfiledate, tofiledate, n, lineterm } = {}) {
        var file1Range, file2Range, first, fromdate, group, i1, i2, j1, j2, l, last, len, len1, len2, len3, len4, line, lines, m, o, p, q, ref, ref1, ref2, ref3, started, tag, todate;
        if (fromfile == null) {
          fromfile = "";
        }
        if (tofile == null) {
          tofile = "";
        }
        if (fromfiledate == null) {
          fromfiledate = "";
        }
        if (tofiledate == null) {
          tofiledate = "";
        }
        if (n == null) {
          n = 3;
        }
        if (lineterm == null) {
          lineterm = "\n";
        }
        lines = [];
        started = false;
        ref = new SequenceMatcher(null, a, b).getGroupedOpcodes();
        for (l = 0, len = ref.length; l < len; l++) {
          group = ref[l];
          if (!started) {
            started = true;
            fromdate = fromfiledate ? `	${fromfiledate}` : "";
            todate = tofiledate ? `	${tofiledate}` : "";
            lines.push(`--- ${fromfile}${fromdate}${lineterm}`);
            lines.push(`+++ ${tofile}${todate}${lineterm}`);
          }
          [first, last] = [group[0], group[group.length - 1]];
          file1Range = _formatRangeUnified(first[1], last[2]);
          file2Range = _formatRangeUnified(first[3], last[4]);
          lines.push(`@@ -${file1Range} +${file2Range} @@${lineterm}`);
          for (m = 0, len1 = group.length; m < len1; m++) {
            [tag, i1, i2, j1, j2] = group[m];
            if (tag === "equal") {
              ref1 = a.slice(i1, i2);
              for (o = 0, len2 = ref1.length; o < len2; o++) {
                line = ref1[o];
                lines.push(" " + line);
              }
              continue;
            }
            if (tag === "replace" || tag === "delete") {
              ref2 = a.slice(i1, i2);
              for (p = 0, len3 = ref2.length; p < len3; p++) {
                line = ref2[p];
                lines.push("-" + line);
              }
            }
            if (tag === "replace" || tag === "insert") {
              ref3 = b.slice(j1, j2);
              for (q = 0, len4 = ref3.length; q < len4; q++) {
                line = ref3[q];
                lines.push("+" + line);
              }
            }
          }
        }
        return lines;
      };
      _formatRangeContext = function(start, stop) {
        var beginning, length;
        beginning = start + 1;
        length = stop - start;
        if (!length) {
          beginning--;
        }
        if (length <= 1) {
          return `${beginning}`;
        }
        return `${beginning},${beginning + length - 1}`;
      };
      contextDiff = function(a, b, { fromfile, tofile, fromfiledate, tofiledate, n, lineterm } = {}) {
        var _, file1Range, file2Range, first, fromdate, group, i1, i2, j1, j2, l, last, len, len1, len2, len3, len4, line, lines, m, o, p, prefix, q, ref, ref1, ref2, started, tag, todate;
        if (fromfile == null) {
          fromfile = "";
        }
        if (tofile == null) {
          tofile = "";
        }
        if (fromfiledate == null) {
          fromfiledate = "";
        }
        if (tofiledate == null) {
          tofiledate = "";
        }
        if (n == null) {
          n = 3;
        }
        if (lineterm == null) {
          lineterm = "\n";
        }
        prefix = {
          insert: "+ ",
          delete: "- ",
          replace: "! ",
          equal: "  "
        };
        started = false;
        lines = [];
        ref = new SequenceMatcher(null, a, b).getGroupedOpcodes();
        for (l = 0, len = ref.length; l < len; l++) {
          group = ref[l];
          if (!started) {
            started = true;
            fromdate = fromfiledate ? `	${fromfiledate}` : "";
            todate = tofiledate ? `	${tofiledate}` : "";
            lines.push(`*** ${fromfile}${fromdate}${lineterm}`);
            lines.push(`--- ${tofile}${todate}${lineterm}`);
            [first, last] = [group[0], group[group.length - 1]];
            lines.push("***************" + lineterm);
            file1Range = _formatRangeContext(first[1], last[2]);
            lines.push(`*** ${file1Range} ****${lineterm}`);
            if (_any((function() {
              var len12, m2, results;
              results = [];
              for (m2 = 0, len12 = group.length; m2 < len12; m2++) {
                [tag, _, _, _, _] = group[m2];
                results.push(tag === "replace" || tag === "delete");
              }
              return results;
            })())) {
              for (m = 0, len1 = group.length; m < len1; m++) {
                [tag, i1, i2, _, _] = group[m];
                if (tag !== "insert") {
                  ref1 = a.slice(i1, i2);
                  for (o = 0, len2 = ref1.length; o < len2; o++) {
                    line = ref1[o];
                    lines.push(prefix[tag] + line);
                  }
                }
              }
            }
            file2Range = _formatRangeContext(first[3], last[4]);
            lines.push(`--- ${file2Range} ----${lineterm}`);
            if (_any((function() {
              var len32, p2, results;
              results = [];
              for (p2 = 0, len32 = group.length; p2 < len32; p2++) {
                [tag, _, _, _, _] = group[p2];
                results.push(tag === "replace" || tag === "insert");
              }
              return results;
            })())) {
              for (p = 0, len3 = group.length; p < len3; p++) {
                [tag, _, _, j1, j2] = group[p];
                if (tag !== "delete") {
                  ref2 = b.slice(j1, j2);
                  for (q = 0, len4 = ref2.length; q < len4; q++) {
                    line = ref2[q];
                    lines.push(prefix[tag] + line);
                  }
                }
              }
            }
          }
        }
        return lines;
      };
      ndiff = function(a, b, linejunk, charjunk = IS_CHARACTER_JUNK) {
        return new Differ(linejunk, charjunk).compare(a, b);
      };
      restore = function(delta, which) {
        var l, len, line, lines, prefixes, ref, tag;
        tag = {
          1: "- ",
          2: "+ "
        }[which];
        if (!tag) {
          throw new Error(`unknow delta choice (must be 1 or 2): ${which}`);
        }
        prefixes = ["  ", tag];
        lines = [];
        for (l = 0, len = delta.length; l < len; l++) {
          line = delta[l];
          if (ref = line.slice(0, 2), indexOf.call(prefixes, ref) >= 0) {
            lines.push(line.slice(2));
          }
        }
        return lines;
      };
      exports._arrayCmp = _arrayCmp;
      exports.SequenceMatcher = SequenceMatcher;
      exports.getCloseMatches = getCloseMatches;
      exports._countLeading = _countLeading;
      exports.Differ = Differ;
      exports.IS_LINE_JUNK = IS_LINE_JUNK;
      exports.IS_CHARACTER_JUNK = IS_CHARACTER_JUNK;
      exports._formatRangeUnified = _formatRangeUnified;
      exports.unifiedDiff = unifiedDiff;
      exports._formatRangeContext = _formatRangeContext;
      exports.contextDiff = contextDiff;
      exports.ndiff = ndiff;
      exports.restore = restore;
    }).call(exports);
  }
});

// node_modules/@ewoudenberg/difflib/index.js
var require_difflib2 = __commonJS({
  "node_modules/@ewoudenberg/difflib/index.js"(exports, module) {
    module.exports = require_difflib();
  }
});

// node_modules/json-diff/lib/util.js
var require_util = __commonJS({
  "node_modules/json-diff/lib/util.js"(exports, module) {
    var extendedTypeOf = function(obj) {
      const result = typeof obj;
      if (obj == null) {
        return "null";
      } else if (result === "object" && obj.constructor === Array) {
        return "array";
      } else if (result === "object" && obj instanceof Date) {
        return "date";
      } else {
        return result;
      }
    };
    var roundObj = function(data, precision) {
      const type = typeof data;
      if (type === "array") {
        return data.map((x) => roundObj(x, precision));
      } else if (type === "object") {
        for (const key in data) {
          data[key] = roundObj(data[key], precision);
        }
        return data;
      } else if (type === "number" && Number.isFinite(data) && !Number.isInteger(data)) {
        return +data.toFixed(precision);
      } else {
        return data;
      }
    };
    module.exports = { extendedTypeOf, roundObj };
  }
});

// node_modules/colors/lib/styles.js
var require_styles = __commonJS({
  "node_modules/colors/lib/styles.js"(exports, module) {
    var styles = {};
    module["exports"] = styles;
    var codes = {
      reset: [0, 0],
      bold: [1, 22],
      dim: [2, 22],
      italic: [3, 23],
      underline: [4, 24],
      inverse: [7, 27],
      hidden: [8, 28],
      strikethrough: [9, 29],
      black: [30, 39],
      red: [31, 39],
      green: [32, 39],
      yellow: [33, 39],
      blue: [34, 39],
      magenta: [35, 39],
      cyan: [36, 39],
      white: [37, 39],
      gray: [90, 39],
      grey: [90, 39],
      brightRed: [91, 39],
      brightGreen: [92, 39],
      brightYellow: [93, 39],
      brightBlue: [94, 39],
      brightMagenta: [95, 39],
      brightCyan: [96, 39],
      brightWhite: [97, 39],
      bgBlack: [40, 49],
      bgRed: [41, 49],
      bgGreen: [42, 49],
      bgYellow: [43, 49],
      bgBlue: [44, 49],
      bgMagenta: [45, 49],
      bgCyan: [46, 49],
      bgWhite: [47, 49],
      bgGray: [100, 49],
      bgGrey: [100, 49],
      bgBrightRed: [101, 49],
      bgBrightGreen: [102, 49],
      bgBrightYellow: [103, 49],
      bgBrightBlue: [104, 49],
      bgBrightMagenta: [105, 49],
      bgBrightCyan: [106, 49],
      bgBrightWhite: [107, 49],
      // legacy styles for colors pre v1.0.0
      blackBG: [40, 49],
      redBG: [41, 49],
      greenBG: [42, 49],
      yellowBG: [43, 49],
      blueBG: [44, 49],
      magentaBG: [45, 49],
      cyanBG: [46, 49],
      whiteBG: [47, 49]
    };
    Object.keys(codes).forEach(function(key) {
      var val = codes[key];
      var style = styles[key] = [];
      style.open = "\x1B[" + val[0] + "m";
      style.close = "\x1B[" + val[1] + "m";
    });
  }
});

// node_modules/colors/lib/system/has-flag.js
var require_has_flag = __commonJS({
  "node_modules/colors/lib/system/has-flag.js"(exports, module) {
    "use strict";
    module.exports = function(flag, argv) {
      argv = argv || process.argv;
      var terminatorPos = argv.indexOf("--");
      var prefix = /^-{1,2}/.test(flag) ? "" : "--";
      var pos = argv.indexOf(prefix + flag);
      return pos !== -1 && (terminatorPos === -1 ? true : pos < terminatorPos);
    };
  }
});

// node_modules/colors/lib/system/supports-colors.js
var require_supports_colors = __commonJS({
  "node_modules/colors/lib/system/supports-colors.js"(exports, module) {
    "use strict";
    var os = __require("os");
    var hasFlag = require_has_flag();
    var env = process.env;
    var forceColor = void 0;
    if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false")) {
      forceColor = false;
    } else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) {
      forceColor = true;
    }
    if ("FORCE_COLOR" in env) {
      forceColor = env.FORCE_COLOR.length === 0 || parseInt(env.FORCE_COLOR, 10) !== 0;
    }
    function translateLevel(level) {
      if (level === 0) {
        return false;
      }
      return {
        level,
        hasBasic: true,
        has256: level >= 2,
        has16m: level >= 3
      };
    }
    function supportsColor(stream) {
      if (forceColor === false) {
        return 0;
      }
      if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) {
        return 3;
      }
      if (hasFlag("color=256")) {
        return 2;
      }
      if (stream && !stream.isTTY && forceColor !== true) {
        return 0;
      }
      var min = forceColor ? 1 : 0;
      if (process.platform === "win32") {
        var osRelease = os.release().split(".");
        if (Number(process.versions.node.split(".")[0]) >= 8 && Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) {
          return Number(osRelease[2]) >= 14931 ? 3 : 2;
        }
        return 1;
      }
      if ("CI" in env) {
        if (["TRAVIS", "CIRCLECI", "APPVEYOR", "GITLAB_CI"].some(function(sign) {
          return sign in env;
        }) || env.CI_NAME === "codeship") {
          return 1;
        }
        return min;
      }
      if ("TEAMCITY_VERSION" in env) {
        return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
      }
      if ("TERM_PROGRAM" in env) {
        var version2 = parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
        switch (env.TERM_PROGRAM) {
          case "iTerm.app":
            return version2 >= 3 ? 3 : 2;
          case "Hyper":
            return 3;
          case "Apple_Terminal":
            return 2;
        }
      }
      if (/-256(color)?$/i.test(env.TERM)) {
        return 2;
      }
      if (/^screen|^xterm|^vt100|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
        return 1;
      }
      if ("COLORTERM" in env) {
        return 1;
      }
      if (env.TERM === "dumb") {
        return min;
      }
      return min;
    }
    function getSupportLevel(stream) {
      var level = supportsColor(stream);
      return translateLevel(level);
    }
    module.exports = {
      supportsColor: getSupportLevel,
      stdout: getSupportLevel(process.stdout),
      stderr: getSupportLevel(process.stderr)
    };
  }
});

// node_modules/colors/lib/custom/trap.js
var require_trap = __commonJS({
  "node_modules/colors/lib/custom/trap.js"(exports, module) {
    module["exports"] = function runTheTrap(text, options) {
      var result = "";
      text = text || "Run the trap, drop the bass";
      text = text.split("");
      var trap = {
        a: ["@", "Ą", "Ⱥ", "Ʌ", "Δ", "Λ", "Д"],
        b: ["ß", "Ɓ", "Ƀ", "ɮ", "β", "฿"],
        c: ["©", "Ȼ", "Ͼ"],
        d: ["Ð", "Ɗ", "Ԁ", "ԁ", "Ԃ", "ԃ"],
        e: [
          "Ë",
          "ĕ",
          "Ǝ",
          "ɘ",
          "Σ",
          "ξ",
          "Ҽ",
          "੬"
        ],
        f: ["Ӻ"],
        g: ["ɢ"],
        h: ["Ħ", "ƕ", "Ң", "Һ", "Ӈ", "Ԋ"],
        i: ["༏"],
        j: ["Ĵ"],
        k: ["ĸ", "Ҡ", "Ӄ", "Ԟ"],
        l: ["Ĺ"],
        m: ["ʍ", "Ӎ", "ӎ", "Ԡ", "ԡ", "൩"],
        n: ["Ñ", "ŋ", "Ɲ", "Ͷ", "Π", "Ҋ"],
        o: [
          "Ø",
          "õ",
          "ø",
          "Ǿ",
          "ʘ",
          "Ѻ",
          "ם",
          "۝",
          "๏"
        ],
        p: ["Ƿ", "Ҏ"],
        q: ["্"],
        r: ["®", "Ʀ", "Ȑ", "Ɍ", "ʀ", "Я"],
        s: ["§", "Ϟ", "ϟ", "Ϩ"],
        t: ["Ł", "Ŧ", "ͳ"],
        u: ["Ʊ", "Ս"],
        v: ["ט"],
        w: ["Ш", "Ѡ", "Ѽ", "൰"],
        x: ["Ҳ", "Ӿ", "Ӽ", "ӽ"],
        y: ["¥", "Ұ", "Ӌ"],
        z: ["Ƶ", "ɀ"]
      };
      text.forEach(function(c) {
        c = c.toLowerCase();
        var chars = trap[c] || [" "];
        var rand = Math.floor(Math.random() * chars.length);
        if (typeof trap[c] !== "undefined") {
          result += trap[c][rand];
        } else {
          result += c;
        }
      });
      return result;
    };
  }
});

// node_modules/colors/lib/custom/zalgo.js
var require_zalgo = __commonJS({
  "node_modules/colors/lib/custom/zalgo.js"(exports, module) {
    module["exports"] = function zalgo(text, options) {
      text = text || "   he is here   ";
      var soul = {
        "up": [
          "̍",
          "̎",
          "̄",
          "̅",
          "̿",
          "̑",
          "̆",
          "̐",
          "͒",
          "͗",
          "͑",
          "̇",
          "̈",
          "̊",
          "͂",
          "̓",
          "̈",
          "͊",
          "͋",
          "͌",
          "̃",
          "̂",
          "̌",
          "͐",
          "̀",
          "́",
          "̋",
          "̏",
          "̒",
          "̓",
          "̔",
          "̽",
          "̉",
          "ͣ",
          "ͤ",
          "ͥ",
          "ͦ",
          "ͧ",
          "ͨ",
          "ͩ",
          "ͪ",
          "ͫ",
          "ͬ",
          "ͭ",
          "ͮ",
          "ͯ",
          "̾",
          "͛",
          "͆",
          "̚"
        ],
        "down": [
          "̖",
          "̗",
          "̘",
          "̙",
          "̜",
          "̝",
          "̞",
          "̟",
          "̠",
          "̤",
          "̥",
          "̦",
          "̩",
          "̪",
          "̫",
          "̬",
          "̭",
          "̮",
          "̯",
          "̰",
          "̱",
          "̲",
          "̳",
          "̹",
          "̺",
          "̻",
          "̼",
          "ͅ",
          "͇",
          "͈",
          "͉",
          "͍",
          "͎",
          "͓",
          "͔",
          "͕",
          "͖",
          "͙",
          "͚",
          "̣"
        ],
        "mid": [
          "̕",
          "̛",
          "̀",
          "́",
          "͘",
          "̡",
          "̢",
          "̧",
          "̨",
          "̴",
          "̵",
          "̶",
          "͜",
          "͝",
          "͞",
          "͟",
          "͠",
          "͢",
          "̸",
          "̷",
          "͡",
          " ҉"
        ]
      };
      var all = [].concat(soul.up, soul.down, soul.mid);
      function randomNumber(range) {
        var r = Math.floor(Math.random() * range);
        return r;
      }
      function isChar(character) {
        var bool = false;
        all.filter(function(i) {
          bool = i === character;
        });
        return bool;
      }
      function heComes(text2, options2) {
        var result = "";
        var counts;
        var l;
        options2 = options2 || {};
        options2["up"] = typeof options2["up"] !== "undefined" ? options2["up"] : true;
        options2["mid"] = typeof options2["mid"] !== "undefined" ? options2["mid"] : true;
        options2["down"] = typeof options2["down"] !== "undefined" ? options2["down"] : true;
        options2["size"] = typeof options2["size"] !== "undefined" ? options2["size"] : "maxi";
        text2 = text2.split("");
        for (l in text2) {
          if (isChar(l)) {
            continue;
          }
          result = result + text2[l];
          counts = { "up": 0, "down": 0, "mid": 0 };
          switch (options2.size) {
            case "mini":
              counts.up = randomNumber(8);
              counts.mid = randomNumber(2);
              counts.down = randomNumber(8);
              break;
            case "maxi":
              counts.up = randomNumber(16) + 3;
              counts.mid = randomNumber(4) + 1;
              counts.down = randomNumber(64) + 3;
              break;
            default:
              counts.up = randomNumber(8) + 1;
              counts.mid = randomNumber(6) / 2;
              counts.down = randomNumber(8) + 1;
              break;
          }
          var arr = ["up", "mid", "down"];
          for (var d in arr) {
            var index = arr[d];
            for (var i = 0; i <= counts[index]; i++) {
              if (options2[index]) {
                result = result + soul[index][randomNumber(soul[index].length)];
              }
            }
          }
        }
        return result;
      }
      return heComes(text, options);
    };
  }
});

// node_modules/colors/lib/maps/america.js
var require_america = __commonJS({
  "node_modules/colors/lib/maps/america.js"(exports, module) {
    module["exports"] = function(colors) {
      return function(letter, i, exploded) {
        if (letter === " ") return letter;
        switch (i % 3) {
          case 0:
            return colors.red(letter);
          case 1:
            return colors.white(letter);
          case 2:
            return colors.blue(letter);
        }
      };
    };
  }
});

// node_modules/colors/lib/maps/zebra.js
var require_zebra = __commonJS({
  "node_modules/colors/lib/maps/zebra.js"(exports, module) {
    module["exports"] = function(colors) {
      return function(letter, i, exploded) {
        return i % 2 === 0 ? letter : colors.inverse(letter);
      };
    };
  }
});

// node_modules/colors/lib/maps/rainbow.js
var require_rainbow = __commonJS({
  "node_modules/colors/lib/maps/rainbow.js"(exports, module) {
    module["exports"] = function(colors) {
      var rainbowColors = ["red", "yellow", "green", "blue", "magenta"];
      return function(letter, i, exploded) {
        if (letter === " ") {
          return letter;
        } else {
          return colors[rainbowColors[i++ % rainbowColors.length]](letter);
        }
      };
    };
  }
});

// node_modules/colors/lib/maps/random.js
var require_random = __commonJS({
  "node_modules/colors/lib/maps/random.js"(exports, module) {
    module["exports"] = function(colors) {
      var available = [
        "underline",
        "inverse",
        "grey",
        "yellow",
        "red",
        "green",
        "blue",
        "white",
        "cyan",
        "magenta",
        "brightYellow",
        "brightRed",
        "brightGreen",
        "brightBlue",
        "brightWhite",
        "brightCyan",
        "brightMagenta"
      ];
      return function(letter, i, exploded) {
        return letter === " " ? letter : colors[available[Math.round(Math.random() * (available.length - 2))]](letter);
      };
    };
  }
});

// node_modules/colors/lib/colors.js
var require_colors = __commonJS({
  "node_modules/colors/lib/colors.js"(exports, module) {
    var colors = {};
    module["exports"] = colors;
    colors.themes = {};
    var util = __require("util");
    var ansiStyles = colors.styles = require_styles();
    var defineProps = Object.defineProperties;
    var newLineRegex = new RegExp(/[\r\n]+/g);
    colors.supportsColor = require_supports_colors().supportsColor;
    if (typeof colors.enabled === "undefined") {
      colors.enabled = colors.supportsColor() !== false;
    }
    colors.enable = function() {
      colors.enabled = true;
    };
    colors.disable = function() {
      colors.enabled = false;
    };
    colors.stripColors = colors.strip = function(str) {
      return ("" + str).replace(/\x1B\[\d+m/g, "");
    };
    var stylize = colors.stylize = function stylize2(str, style) {
      if (!colors.enabled) {
        return str + "";
      }
      var styleMap = ansiStyles[style];
      if (!styleMap && style in colors) {
        return colors[style](str);
      }
      return styleMap.open + str + styleMap.close;
    };
    var matchOperatorsRe = /[|\\{}()[\]^$+*?.]/g;
    var escapeStringRegexp = function(str) {
      if (typeof str !== "string") {
        throw new TypeError("Expected a string");
      }
      return str.replace(matchOperatorsRe, "\\$&");
    };
    function build(_styles) {
      var builder = function builder2() {
        return applyStyle.apply(builder2, arguments);
      };
      builder._styles = _styles;
      builder.__proto__ = proto;
      return builder;
    }
    var styles = (function() {
      var ret = {};
      ansiStyles.grey = ansiStyles.gray;
      Object.keys(ansiStyles).forEach(function(key) {
        ansiStyles[key].closeRe = new RegExp(escapeStringRegexp(ansiStyles[key].close), "g");
        ret[key] = {
          get: function() {
            return build(this._styles.concat(key));
          }
        };
      });
      return ret;
    })();
    var proto = defineProps(function colors2() {
    }, styles);
    function applyStyle() {
      var args = Array.prototype.slice.call(arguments);
      var str = args.map(function(arg) {
        if (arg != null && arg.constructor === String) {
          return arg;
        } else {
          return util.inspect(arg);
        }
      }).join(" ");
      if (!colors.enabled || !str) {
        return str;
      }
      var newLinesPresent = str.indexOf("\n") != -1;
      var nestedStyles = this._styles;
      var i = nestedStyles.length;
      while (i--) {
        var code = ansiStyles[nestedStyles[i]];
        str = code.open + str.replace(code.closeRe, code.open) + code.close;
        if (newLinesPresent) {
          str = str.replace(newLineRegex, function(match) {
            return code.close + match + code.open;
          });
        }
      }
      return str;
    }
    colors.setTheme = function(theme) {
      if (typeof theme === "string") {
        console.log("colors.setTheme now only accepts an object, not a string.  If you are trying to set a theme from a file, it is now your (the caller's) responsibility to require the file.  The old syntax looked like colors.setTheme(__dirname + '/../themes/generic-logging.js'); The new syntax looks like colors.setTheme(require(__dirname + '/../themes/generic-logging.js'));");
        return;
      }
      for (var style in theme) {
        (function(style2) {
          colors[style2] = function(str) {
            if (typeof theme[style2] === "object") {
              var out = str;
              for (var i in theme[style2]) {
                out = colors[theme[style2][i]](out);
              }
              return out;
            }
            return colors[theme[style2]](str);
          };
        })(style);
      }
    };
    function init() {
      var ret = {};
      Object.keys(styles).forEach(function(name) {
        ret[name] = {
          get: function() {
            return build([name]);
          }
        };
      });
      return ret;
    }
    var sequencer = function sequencer2(map2, str) {
      var exploded = str.split("");
      exploded = exploded.map(map2);
      return exploded.join("");
    };
    colors.trap = require_trap();
    colors.zalgo = require_zalgo();
    colors.maps = {};
    colors.maps.america = require_america()(colors);
    colors.maps.zebra = require_zebra()(colors);
    colors.maps.rainbow = require_rainbow()(colors);
    colors.maps.random = require_random()(colors);
    for (map in colors.maps) {
      (function(map2) {
        colors[map2] = function(str) {
          return sequencer(colors.maps[map2], str);
        };
      })(map);
    }
    var map;
    defineProps(colors, init());
  }
});

// node_modules/colors/safe.js
var require_safe = __commonJS({
  "node_modules/colors/safe.js"(exports, module) {
    var colors = require_colors();
    module["exports"] = colors;
  }
});

// node_modules/json-diff/lib/colorize.js
var require_colorize = __commonJS({
  "node_modules/json-diff/lib/colorize.js"(exports, module) {
    var color = require_safe();
    var { extendedTypeOf } = require_util();
    var Theme = {
      " "(s) {
        return s;
      },
      "+": color.green,
      "-": color.red
    };
    var subcolorizeToCallback = function(options, key, diff, output, color2, indent) {
      let subvalue;
      const prefix = key ? `${key}: ` : "";
      const subindent = indent + "  ";
      const outputElisions = (n) => {
        const maxElisions = options.maxElisions === void 0 ? Infinity : options.maxElisions;
        if (n < maxElisions) {
          for (let i = 0; i < n; i++) {
            output(" ", subindent + "...");
          }
        } else {
          output(" ", subindent + `... (${n} entries)`);
        }
      };
      switch (extendedTypeOf(diff)) {
        case "object":
          if ("__old" in diff && "__new" in diff && Object.keys(diff).length === 2) {
            subcolorizeToCallback(options, key, diff.__old, output, "-", indent);
            return subcolorizeToCallback(options, key, diff.__new, output, "+", indent);
          } else {
            output(color2, `${indent}${prefix}{`);
            for (const subkey of Object.keys(diff)) {
              let m;
              subvalue = diff[subkey];
              if (m = subkey.match(/^(.*)__deleted$/)) {
                subcolorizeToCallback(options, m[1], subvalue, output, "-", subindent);
              } else if (m = subkey.match(/^(.*)__added$/)) {
                subcolorizeToCallback(options, m[1], subvalue, output, "+", subindent);
              } else {
                subcolorizeToCallback(options, subkey, subvalue, output, color2, subindent);
              }
            }
            return output(color2, `${indent}}`);
          }
        case "array": {
          output(color2, `${indent}${prefix}[`);
          let looksLikeDiff = true;
          for (const item of diff) {
            if (extendedTypeOf(item) !== "array" || !(item.length === 2 || item.length === 1 && item[0] === " ") || !(typeof item[0] === "string") || item[0].length !== 1 || ![" ", "-", "+", "~"].includes(item[0])) {
              looksLikeDiff = false;
            }
          }
          if (looksLikeDiff) {
            let op;
            let elisionCount = 0;
            for ([op, subvalue] of diff) {
              if (op === " " && subvalue == null) {
                elisionCount++;
              } else {
                if (elisionCount > 0) {
                  outputElisions(elisionCount);
                }
                elisionCount = 0;
                if (![" ", "~", "+", "-"].includes(op)) {
                  throw new Error(`Unexpected op '${op}' in ${JSON.stringify(diff, null, 2)}`);
                }
                if (op === "~") {
                  op = " ";
                }
                subcolorizeToCallback(options, "", subvalue, output, op, subindent);
              }
            }
            if (elisionCount > 0) {
              outputElisions(elisionCount);
            }
          } else {
            for (subvalue of diff) {
              subcolorizeToCallback(options, "", subvalue, output, color2, subindent);
            }
          }
          return output(color2, `${indent}]`);
        }
        default:
          if (diff === 0 || diff === null || diff === false || diff === "" || diff) {
            return output(color2, indent + prefix + JSON.stringify(diff));
          }
      }
    };
    var colorizeToCallback = (diff, options, output) => subcolorizeToCallback(options, "", diff, output, " ", "");
    var colorizeToArray = function(diff, options = {}) {
      const output = [];
      colorizeToCallback(diff, options, (color2, line) => output.push(`${color2}${line}`));
      return output;
    };
    var colorize = function(diff, options = {}) {
      const output = [];
      colorizeToCallback(diff, options, function(color2, line) {
        if (options.color != null ? options.color : true) {
          return output.push(((options.theme != null ? options.theme[color2] : void 0) != null ? options.theme != null ? options.theme[color2] : void 0 : Theme[color2])(`${color2}${line}`) + "\n");
        } else {
          return output.push(`${color2}${line}
`);
        }
      });
      return output.join("");
    };
    module.exports = { colorize, colorizeToArray, colorizeToCallback };
  }
});

// node_modules/json-diff/lib/index.js
var require_lib = __commonJS({
  "node_modules/json-diff/lib/index.js"(exports, module) {
    var { SequenceMatcher } = require_difflib2();
    var { extendedTypeOf, roundObj } = require_util();
    var { colorize, colorizeToCallback } = require_colorize();
    var JsonDiff = class {
      constructor(options) {
        options.outputKeys = options.outputKeys || [];
        options.excludeKeys = options.excludeKeys || [];
        this.options = options;
      }
      isScalar(obj) {
        return typeof obj !== "object" || obj === null;
      }
      objectDiff(obj1, obj2) {
        let result = {};
        let score = 0;
        let equal = true;
        for (const [key, value] of Object.entries(obj1)) {
          if (!this.options.outputNewOnly) {
            const postfix = "__deleted";
            if (!(key in obj2) && !this.options.excludeKeys.includes(key)) {
              result[`${key}${postfix}`] = value;
              score -= 30;
              equal = false;
            }
          }
        }
        for (const [key, value] of Object.entries(obj2)) {
          const postfix = !this.options.outputNewOnly ? "__added" : "";
          if (!(key in obj1) && !this.options.excludeKeys.includes(key)) {
            result[`${key}${postfix}`] = value;
            score -= 30;
            equal = false;
          }
        }
        for (const [key, value1] of Object.entries(obj1)) {
          if (key in obj2) {
            if (this.options.excludeKeys.includes(key)) {
              continue;
            }
            score += 20;
            const value2 = obj2[key];
            const change = this.diff(value1, value2);
            if (!change.equal) {
              result[key] = change.result;
              equal = false;
            } else if (this.options.full || this.options.outputKeys.includes(key)) {
              result[key] = value1;
            }
            score += Math.min(20, Math.max(-10, change.score / 5));
          }
        }
        if (equal) {
          score = 100 * Math.max(Object.keys(obj1).length, 0.5);
          if (!this.options.full) {
            result = void 0;
          }
        } else {
          score = Math.max(0, score);
        }
        return { score, result, equal };
      }
      findMatchingObject(item, index, fuzzyOriginals) {
        let bestMatch = null;
        for (const [key, { item: candidate, index: matchIndex }] of Object.entries(fuzzyOriginals)) {
          if (key !== "__next") {
            const indexDistance = Math.abs(matchIndex - index);
            if (extendedTypeOf(item) === extendedTypeOf(candidate)) {
              const { score } = this.diff(item, candidate);
              if (!bestMatch || score > bestMatch.score || score === bestMatch.score && indexDistance < bestMatch.indexDistance) {
                bestMatch = { score, key, indexDistance };
              }
            }
          }
        }
        return bestMatch;
      }
      scalarize(array, originals, fuzzyOriginals) {
        const fuzzyMatches = [];
        if (fuzzyOriginals) {
          const keyScores = {};
          for (let index = 0; index < array.length; index++) {
            const item = array[index];
            if (this.isScalar(item)) {
              continue;
            }
            const bestMatch = this.findMatchingObject(item, index, fuzzyOriginals);
            if (bestMatch && (!keyScores[bestMatch.key] || bestMatch.score > keyScores[bestMatch.key].score)) {
              keyScores[bestMatch.key] = { score: bestMatch.score, index };
            }
          }
          for (const [key, match] of Object.entries(keyScores)) {
            fuzzyMatches[match.index] = key;
          }
        }
        const result = [];
        for (let index = 0; index < array.length; index++) {
          const item = array[index];
          if (this.isScalar(item)) {
            result.push(item);
          } else {
            const key = fuzzyMatches[index] || "__$!SCALAR" + originals.__next++;
            originals[key] = { item, index };
            result.push(key);
          }
        }
        return result;
      }
      isScalarized(item, originals) {
        return typeof item === "string" && item in originals;
      }
      descalarize(item, originals) {
        if (this.isScalarized(item, originals)) {
          return originals[item].item;
        } else {
          return item;
        }
      }
      arrayDiff(obj1, obj2) {
        const originals1 = { __next: 1 };
        const seq1 = this.scalarize(obj1, originals1);
        const originals2 = { __next: originals1.__next };
        const seq2 = this.scalarize(obj2, originals2, originals1);
        if (this.options.sort) {
          seq1.sort();
          seq2.sort();
        }
        const opcodes = new SequenceMatcher(null, seq1, seq2).getOpcodes();
        let result = [];
        let score = 0;
        let equal = true;
        for (const [op, i1, i2, j1, j2] of opcodes) {
          let i, j;
          let asc, end;
          let asc1, end1;
          let asc2, end2;
          if (!(op === "equal" || this.options.keysOnly && op === "replace")) {
            equal = false;
          }
          switch (op) {
            case "equal":
              for (i = i1, end = i2, asc = i1 <= end; asc ? i < end : i > end; asc ? i++ : i--) {
                const item = seq1[i];
                if (this.isScalarized(item, originals1)) {
                  if (!this.isScalarized(item, originals2)) {
                    throw new Error(
                      `internal bug: isScalarized(item, originals1) != isScalarized(item, originals2) for item ${JSON.stringify(
                        item
                      )}`
                    );
                  }
                  const item1 = this.descalarize(item, originals1);
                  const item2 = this.descalarize(item, originals2);
                  const change = this.diff(item1, item2);
                  if (!change.equal) {
                    result.push(["~", change.result]);
                    equal = false;
                  } else {
                    if (this.options.full || this.options.keepUnchangedValues) {
                      result.push([" ", item1]);
                    } else {
                      result.push([" "]);
                    }
                  }
                } else {
                  if (this.options.full || this.options.keepUnchangedValues) {
                    result.push([" ", item]);
                  } else {
                    result.push([" "]);
                  }
                }
                score += 10;
              }
              break;
            case "delete":
              for (i = i1, end1 = i2, asc1 = i1 <= end1; asc1 ? i < end1 : i > end1; asc1 ? i++ : i--) {
                result.push(["-", this.descalarize(seq1[i], originals1)]);
                score -= 5;
              }
              break;
            case "insert":
              for (j = j1, end2 = j2, asc2 = j1 <= end2; asc2 ? j < end2 : j > end2; asc2 ? j++ : j--) {
                result.push(["+", this.descalarize(seq2[j], originals2)]);
                score -= 5;
              }
              break;
            case "replace":
              if (!this.options.keysOnly) {
                let asc3, end3;
                let asc4, end4;
                for (i = i1, end3 = i2, asc3 = i1 <= end3; asc3 ? i < end3 : i > end3; asc3 ? i++ : i--) {
                  result.push(["-", this.descalarize(seq1[i], originals1)]);
                  score -= 5;
                }
                for (j = j1, end4 = j2, asc4 = j1 <= end4; asc4 ? j < end4 : j > end4; asc4 ? j++ : j--) {
                  result.push(["+", this.descalarize(seq2[j], originals2)]);
                  score -= 5;
                }
              } else {
                let asc5, end5;
                for (i = i1, end5 = i2, asc5 = i1 <= end5; asc5 ? i < end5 : i > end5; asc5 ? i++ : i--) {
                  const change = this.diff(
                    this.descalarize(seq1[i], originals1),
                    this.descalarize(seq2[i - i1 + j1], originals2)
                  );
                  if (!change.equal) {
                    result.push(["~", change.result]);
                    equal = false;
                  } else {
                    result.push([" "]);
                  }
                }
              }
              break;
          }
        }
        if (equal || opcodes.length === 0) {
          if (!this.options.full) {
            result = void 0;
          } else {
            result = obj1;
          }
          score = 100;
        } else {
          score = Math.max(0, score);
        }
        return { score, result, equal };
      }
      diff(obj1, obj2) {
        const type1 = extendedTypeOf(obj1);
        const type2 = extendedTypeOf(obj2);
        if (type1 === type2) {
          switch (type1) {
            case "object":
              return this.objectDiff(obj1, obj2);
            case "array":
              return this.arrayDiff(obj1, obj2);
          }
        }
        let score = 100;
        let result = obj1;
        let equal;
        if (!this.options.keysOnly) {
          if (type1 === "date" && type2 === "date") {
            equal = obj1.getTime() === obj2.getTime();
          } else {
            equal = obj1 === obj2;
          }
          if (!equal) {
            score = 0;
            if (this.options.outputNewOnly) {
              result = obj2;
            } else {
              result = { __old: obj1, __new: obj2 };
            }
          } else if (!this.options.full) {
            result = void 0;
          }
        } else {
          equal = true;
          result = void 0;
        }
        return { score, result, equal };
      }
    };
    function diff(obj1, obj2, options = {}) {
      if (options.precision !== void 0) {
        obj1 = roundObj(obj1, options.precision);
        obj2 = roundObj(obj2, options.precision);
      }
      return new JsonDiff(options).diff(obj1, obj2).result;
    }
    function diffString(obj1, obj2, options = {}) {
      return colorize(diff(obj1, obj2, options), options);
    }
    module.exports = { diff, diffString, colorize, colorizeToCallback };
  }
});

// src/sources/config/gaps.ts
function sourcesNotRead({ config }) {
  const { inventory = {} } = config;
  const named = [
    ["inventory.cloudformation", inventory.cloudformation],
    ["inventory.terraform-plans", inventory["terraform-plans"]],
    ["inventory.terraform", inventory.terraform]
  ];
  return named.flatMap(
    ([key, list2]) => (list2 ?? []).length === 0 ? [] : [
      {
        what: `${key} of the config`,
        why: "this version does not read that source",
        cure: "give its policies as JSON or YAML documents under inventory, and take the entry out"
      }
    ]
  );
}
function roleGap(arn, what, key) {
  return {
    what: `${what} of ${arn}`,
    why: `the config gives no ${key}`,
    cure: `add ${key} to the role's entry under inventory.roles`
  };
}
function keyGap(arn) {
  return {
    what: `the key policy of ${arn}`,
    why: "the config does not give it",
    cure: "add the key with its arn and policy under inventory.keys (aws kms get-key-policy prints it)"
  };
}
function bucketsWithoutAccount(buckets) {
  return buckets.filter(({ account }) => account === "").map(({ name }) => ({
    what: `the account of the bucket ${name}`,
    why: "the config does not give it, and no export of the config writes to the bucket",
    cure: "add account to the bucket's entry under inventory.buckets"
  }));
}
function bucketsWithoutEncryption(buckets, keys) {
  if (keys === 0) return [];
  return buckets.filter(({ encryption }) => encryption === void 0).map(({ name }) => ({
    what: `the default encryption of the bucket ${name}`,
    why: "the config does not give it, but gives keys",
    cure: "add encryption to the bucket's entry under inventory.buckets (aws s3api get-bucket-encryption prints it)"
  }));
}
function danglingReferences(exports, roles, buckets) {
  return exports.flatMap(({ name, role, bucket }) => [
    ...roles.some(({ arn }) => arn === role) ? [] : [
      absent(
        name,
        `role ${role}`,
        "roles",
        roles.map(({ arn }) => arn),
        role
      )
    ],
    ...buckets.some((entry) => entry.name === bucket) ? [] : [
      absent(
        name,
        `bucket ${bucket}`,
        "buckets",
        buckets.map((entry) => entry.name),
        bucket
      )
    ]
  ]);
}
function absent(name, what, list2, known, wanted) {
  const close = nearest(wanted, known);
  return {
    what: `the ${what} of the export ${name}`,
    why: `it is not in the inventory${close === void 0 ? "" : `, which has ${close}`}`,
    cure: `add it under inventory.${list2} of the config`
  };
}

// src/generated/config-validator.js
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS2 = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_ucs2length = __commonJS2({ "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  function ucs2length(str) {
    let len = str.length, length = 0, pos = 0, value;
    for (; pos < len; ) length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
    return length;
  }
  exports.default = ucs2length;
  ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
} });
var require_formats = __commonJS2({ "node_modules/ajv-formats/dist/formats.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
  function fmtDef(validate2, compare) {
    return { validate: validate2, compare };
  }
  exports.fullFormats = { date: fmtDef(date, compareDate), time: fmtDef(getTime(true), compareTime), "date-time": fmtDef(getDateTime(true), compareDateTime), "iso-time": fmtDef(getTime(), compareIsoTime), "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime), duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/, uri, "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i, url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu, email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i, hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i, ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/, ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i, regex, uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/, "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i, "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/, byte, int32: { type: "number", validate: validateInt32 }, int64: { type: "number", validate: validateInt64 }, float: { type: "number", validate: validateNumber }, double: { type: "number", validate: validateNumber }, password: true, binary: true };
  exports.fastFormats = { ...exports.fullFormats, date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate), time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime), "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime), "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime), "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime), uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i, "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i, email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i };
  exports.formatNames = Object.keys(exports.fullFormats);
  function isLeapYear(year) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  }
  var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function date(str) {
    let matches2 = DATE.exec(str);
    if (!matches2) return false;
    let year = +matches2[1], month = +matches2[2], day = +matches2[3];
    return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
  }
  function compareDate(d1, d2) {
    if (d1 && d2) return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
  }
  var TIME2 = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function getTime(strictTimeZone) {
    return function(str) {
      let matches2 = TIME2.exec(str);
      if (!matches2) return false;
      let hr = +matches2[1], min = +matches2[2], sec = +matches2[3], tz = matches2[4], tzSign = matches2[5] === "-" ? -1 : 1, tzH = +(matches2[6] || 0), tzM = +(matches2[7] || 0);
      if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
      if (hr <= 23 && min <= 59 && sec < 60) return true;
      let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
      return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
    };
  }
  function compareTime(s1, s2) {
    if (!(s1 && s2)) return;
    let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
    if (t1 && t2) return t1 - t2;
  }
  function compareIsoTime(t1, t2) {
    if (!(t1 && t2)) return;
    let a1 = TIME2.exec(t1), a2 = TIME2.exec(t2);
    if (a1 && a2) return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
  }
  var DATE_TIME_SEPARATOR = /t|\s/i;
  function getDateTime(strictTimeZone) {
    let time = getTime(strictTimeZone);
    return function(str) {
      let dateTime = str.split(DATE_TIME_SEPARATOR);
      return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
    };
  }
  function compareDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
    if (d1 && d2) return d1 - d2;
  }
  function compareIsoDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
    if (res !== void 0) return res || compareTime(t1, t2);
  }
  var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function uri(str) {
    return NOT_URI_FRAGMENT.test(str) && URI.test(str);
  }
  var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function byte(str) {
    return BYTE.lastIndex = 0, BYTE.test(str);
  }
  var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
  function validateInt32(value) {
    return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
  }
  function validateInt64(value) {
    return Number.isInteger(value);
  }
  function validateNumber() {
    return true;
  }
  var Z_ANCHOR = /[^\\]\\Z/;
  function regex(str) {
    if (Z_ANCHOR.test(str)) return false;
    try {
      return new RegExp(str), true;
    } catch {
      return false;
    }
  }
} });
var validator_default = validate10;
var pattern0 = new RegExp("\\S", "u");
var pattern4 = new RegExp("^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$", "u");
var pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$", "u");
var pattern1 = new RegExp("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "u");
var pattern2 = new RegExp("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", "u");
var pattern3 = new RegExp("^[0-9]{12}$", "u");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["organization-id"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "organization-id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "organization-id" || key0 === "region" || key0 === "account")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data["organization-id"] !== void 0) {
      let data0 = data["organization-id"];
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err2 = { instancePath: instancePath + "/organization-id", schemaPath: "#/definitions/uuid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/organization-id", schemaPath: "#/definitions/uuid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.region !== void 0) {
      let data1 = data.region;
      if (typeof data1 == "string") {
        if (!pattern2.test(data1)) {
          let err4 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.account !== void 0) {
      let data2 = data.account;
      if (typeof data2 == "string") {
        if (!pattern3.test(data2)) {
          let err6 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate12.errors = vErrors, errors === 0;
}
var schema20 = { title: "ConfigNetwork", description: "What is known about the network path of the export. Genesys publishes nothing about it.", type: "object", additionalProperties: false, properties: { "source-ips": { type: "array", minItems: 1, items: { $ref: "#/definitions/cidr" } }, "source-vpce": { type: "array", minItems: 1, items: { $ref: "#/definitions/vpceId" } }, via: { description: "How the requests reach S3.", type: "string", enum: ["internet", "endpoint"] } } };
var pattern6 = new RegExp("^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/[0-9]{1,3}$", "u");
var pattern7 = new RegExp("^vpce-[0-9a-zA-Z]+$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "source-ips" || key0 === "source-vpce" || key0 === "via")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data["source-ips"] !== void 0) {
      let data0 = data["source-ips"];
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err1 = { instancePath: instancePath + "/source-ips", schemaPath: "#/properties/source-ips/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern6.test(data1)) {
              let err2 = { instancePath: instancePath + "/source-ips/" + i0, schemaPath: "#/definitions/cidr/pattern", keyword: "pattern", params: { pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/[0-9]{1,3}$" } };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          } else {
            let err3 = { instancePath: instancePath + "/source-ips/" + i0, schemaPath: "#/definitions/cidr/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
      } else {
        let err4 = { instancePath: instancePath + "/source-ips", schemaPath: "#/properties/source-ips/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data["source-vpce"] !== void 0) {
      let data2 = data["source-vpce"];
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          let err5 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (typeof data3 == "string") {
            if (!pattern7.test(data3)) {
              let err6 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.via !== void 0) {
      let data4 = data.via;
      if (typeof data4 != "string") {
        let err9 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data4 === "internet" || data4 === "endpoint")) {
        let err10 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/enum", keyword: "enum", params: { allowedValues: schema20.properties.via.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate14.errors = vErrors, errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "headers" || key0 === "session-name" || key0 === "multipart")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.headers !== void 0) {
      let data0 = data.headers;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern0.test(data1)) {
              let err1 = { instancePath: instancePath + "/headers/" + i0, schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          } else {
            let err2 = { instancePath: instancePath + "/headers/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        }
      } else {
        let err3 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["session-name"] !== void 0) {
      let data2 = data["session-name"];
      if (typeof data2 == "string") {
        if (!pattern0.test(data2)) {
          let err4 = { instancePath: instancePath + "/session-name", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/session-name", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.multipart !== void 0 && typeof data.multipart != "boolean") {
      let err6 = { instancePath: instancePath + "/multipart", schemaPath: "#/properties/multipart/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate16.errors = vErrors, errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.genesys === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "genesys" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.role === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.bucket === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bucket" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data) if (!(key0 === "name" || key0 === "genesys" || key0 === "role" || key0 === "bucket" || key0 === "network" || key0 === "observed")) {
      let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.genesys !== void 0 && (validate12(data.genesys, { instancePath: instancePath + "/genesys", parentData: data, parentDataProperty: "genesys", rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length)), data.role !== void 0) {
      let data2 = data.role;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err7 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.bucket !== void 0) {
      let data3 = data.bucket;
      if (typeof data3 == "string") {
        if (!pattern5.test(data3)) {
          let err9 = { instancePath: instancePath + "/bucket", schemaPath: "#/definitions/bucketName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/bucket", schemaPath: "#/definitions/bucketName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    data.network !== void 0 && (validate14(data.network, { instancePath: instancePath + "/network", parentData: data, parentDataProperty: "network", rootData }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.observed !== void 0 && (validate16(data.observed, { instancePath: instancePath + "/observed", parentData: data, parentDataProperty: "observed", rootData }) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length));
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate11.errors = vErrors, errors === 0;
}
var schema26 = { title: "ConfigInventory", description: "What the AWS accounts hold. Left out: found in the repository.", type: "object", additionalProperties: false, properties: { roles: { type: "array", items: { $ref: "#/definitions/role" } }, buckets: { type: "array", items: { $ref: "#/definitions/bucket" } }, keys: { type: "array", items: { $ref: "#/definitions/key" } }, "vpc-endpoints": { description: "VPC endpoints that network.source-vpce of an export names, with their policies.", type: "array", items: { $ref: "#/definitions/vpcEndpoint" } }, organization: { $ref: "#/definitions/organization" }, cloudformation: { description: "CloudFormation templates, as globs.", $ref: "#/definitions/paths" }, "terraform-plans": { description: "Terraform plans as JSON, as globs.", $ref: "#/definitions/paths" }, terraform: { description: "Terraform files, as globs.", $ref: "#/definitions/paths" }, "terraform-values": { description: "Values that only AWS or a secret store knows, by their Terraform address.", type: "object", additionalProperties: { type: "string" } } } };
var func2 = Object.prototype.hasOwnProperty;
var pattern11 = new RegExp("^AROA[A-Z0-9]+$", "u");
var func3 = require_ucs2length().default;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (func3(data0) < 1) {
          let err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "trust-policy" || key0 === "identity-policies" || key0 === "permissions-boundary" || key0 === "unique-id" || key0 === "tags")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err2 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["trust-policy"] !== void 0) {
      let data1 = data["trust-policy"];
      if (typeof data1 == "string") {
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/trust-policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/trust-policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data["identity-policies"] !== void 0 && (validate21(data["identity-policies"], { instancePath: instancePath + "/identity-policies", parentData: data, parentDataProperty: "identity-policies", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["permissions-boundary"] !== void 0) {
      let data3 = data["permissions-boundary"];
      if (typeof data3 == "string") {
        if (func3(data3) < 1) {
          let err6 = { instancePath: instancePath + "/permissions-boundary", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/permissions-boundary", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["unique-id"] !== void 0) {
      let data4 = data["unique-id"];
      if (typeof data4 == "string") {
        if (!pattern11.test(data4)) {
          let err8 = { instancePath: instancePath + "/unique-id", schemaPath: "#/properties/unique-id/pattern", keyword: "pattern", params: { pattern: "^AROA[A-Z0-9]+$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/unique-id", schemaPath: "#/properties/unique-id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data5 = data.tags;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key1 in data5) if (typeof data5[key1] != "string") {
          let err10 = { instancePath: instancePath + "/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
var schema33 = { title: "ConfigBucket", type: "object", additionalProperties: false, required: ["name"], properties: { name: { $ref: "#/definitions/bucketName" }, account: { description: "Its AWS account; the role's where it is left out.", $ref: "#/definitions/accountId" }, region: { $ref: "#/definitions/regionName" }, policy: { description: "The bucket policy. Left out: it has none.", $ref: "#/definitions/path" }, "public-access-block": { $ref: "#/definitions/publicAccessBlock" }, "object-ownership": { type: "string", enum: ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] }, encryption: { $ref: "#/definitions/encryption" }, "object-lock": { $ref: "#/definitions/objectLock" }, "requester-pays": { description: "The bucket is Requester Pays. Left out: it is not.", type: "boolean" } } };
var schema41 = { title: "ConfigObjectLock", type: "object", additionalProperties: false, required: ["enabled"], properties: { enabled: { type: "boolean" }, mode: { type: "string", enum: ["GOVERNANCE", "COMPLIANCE"] }, days: { type: "integer", minimum: 1 } } };
var schema39 = { title: "ConfigEncryption", description: "The bucket's default encryption.", type: "object", additionalProperties: false, required: ["algorithm"], properties: { algorithm: { type: "string", enum: ["AES256", "aws:kms", "aws:kms:dsse"] }, key: { description: "Left out with aws:kms: the AWS managed key aws/s3.", $ref: "#/definitions/keyArn" }, "bucket-key": { description: "S3 Bucket Keys are on. Left out: not known, and judged both ways.", type: "boolean" } } };
var pattern15 = new RegExp("^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.algorithm === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "algorithm" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "algorithm" || key0 === "key" || key0 === "bucket-key")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.algorithm !== void 0) {
      let data0 = data.algorithm;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data0 === "AES256" || data0 === "aws:kms" || data0 === "aws:kms:dsse")) {
        let err3 = { instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema39.properties.algorithm.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.key !== void 0) {
      let data1 = data.key;
      if (typeof data1 == "string") {
        if (!pattern15.test(data1)) {
          let err4 = { instancePath: instancePath + "/key", schemaPath: "#/definitions/keyArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/key", schemaPath: "#/definitions/keyArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data["bucket-key"] !== void 0 && typeof data["bucket-key"] != "boolean") {
      let err6 = { instancePath: instancePath + "/bucket-key", schemaPath: "#/properties/bucket-key/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!func2.call(schema33.properties, key0)) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/bucketName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/bucketName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.account !== void 0) {
      let data1 = data.account;
      if (typeof data1 == "string") {
        if (!pattern3.test(data1)) {
          let err4 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.region !== void 0) {
      let data2 = data.region;
      if (typeof data2 == "string") {
        if (!pattern2.test(data2)) {
          let err6 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data3 = data.policy;
      if (typeof data3 == "string") {
        if (func3(data3) < 1) {
          let err8 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["public-access-block"] !== void 0) {
      let data4 = data["public-access-block"];
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (let key1 in data4) if (!(key1 === "block-public-acls" || key1 === "ignore-public-acls" || key1 === "block-public-policy" || key1 === "restrict-public-buckets")) {
          let err10 = { instancePath: instancePath + "/public-access-block", schemaPath: "#/definitions/publicAccessBlock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data4["block-public-acls"] !== void 0 && typeof data4["block-public-acls"] != "boolean") {
          let err11 = { instancePath: instancePath + "/public-access-block/block-public-acls", schemaPath: "#/definitions/publicAccessBlock/properties/block-public-acls/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data4["ignore-public-acls"] !== void 0 && typeof data4["ignore-public-acls"] != "boolean") {
          let err12 = { instancePath: instancePath + "/public-access-block/ignore-public-acls", schemaPath: "#/definitions/publicAccessBlock/properties/ignore-public-acls/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data4["block-public-policy"] !== void 0 && typeof data4["block-public-policy"] != "boolean") {
          let err13 = { instancePath: instancePath + "/public-access-block/block-public-policy", schemaPath: "#/definitions/publicAccessBlock/properties/block-public-policy/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data4["restrict-public-buckets"] !== void 0 && typeof data4["restrict-public-buckets"] != "boolean") {
          let err14 = { instancePath: instancePath + "/public-access-block/restrict-public-buckets", schemaPath: "#/definitions/publicAccessBlock/properties/restrict-public-buckets/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/public-access-block", schemaPath: "#/definitions/publicAccessBlock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data["object-ownership"] !== void 0) {
      let data9 = data["object-ownership"];
      if (typeof data9 != "string") {
        let err16 = { instancePath: instancePath + "/object-ownership", schemaPath: "#/properties/object-ownership/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data9 === "BucketOwnerEnforced" || data9 === "BucketOwnerPreferred" || data9 === "ObjectWriter")) {
        let err17 = { instancePath: instancePath + "/object-ownership", schemaPath: "#/properties/object-ownership/enum", keyword: "enum", params: { allowedValues: schema33.properties["object-ownership"].enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.encryption !== void 0 && (validate25(data.encryption, { instancePath: instancePath + "/encryption", parentData: data, parentDataProperty: "encryption", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data["object-lock"] !== void 0) {
      let data11 = data["object-lock"];
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.enabled === void 0) {
          let err18 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/required", keyword: "required", params: { missingProperty: "enabled" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key2 in data11) if (!(key2 === "enabled" || key2 === "mode" || key2 === "days")) {
          let err19 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data11.enabled !== void 0 && typeof data11.enabled != "boolean") {
          let err20 = { instancePath: instancePath + "/object-lock/enabled", schemaPath: "#/definitions/objectLock/properties/enabled/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data11.mode !== void 0) {
          let data13 = data11.mode;
          if (typeof data13 != "string") {
            let err21 = { instancePath: instancePath + "/object-lock/mode", schemaPath: "#/definitions/objectLock/properties/mode/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (!(data13 === "GOVERNANCE" || data13 === "COMPLIANCE")) {
            let err22 = { instancePath: instancePath + "/object-lock/mode", schemaPath: "#/definitions/objectLock/properties/mode/enum", keyword: "enum", params: { allowedValues: schema41.properties.mode.enum } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data11.days !== void 0) {
          let data14 = data11.days;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err23 = { instancePath: instancePath + "/object-lock/days", schemaPath: "#/definitions/objectLock/properties/days/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 1 || isNaN(data14))) {
            let err24 = { instancePath: instancePath + "/object-lock/days", schemaPath: "#/definitions/objectLock/properties/days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data["requester-pays"] !== void 0 && typeof data["requester-pays"] != "boolean") {
      let err26 = { instancePath: instancePath + "/requester-pays", schemaPath: "#/properties/requester-pays/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
  } else {
    let err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["grantee-principal"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "grantee-principal" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.operations === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operations" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "grantee-principal" || key0 === "operations" || key0 === "encryption-context-equals" || key0 === "encryption-context-subset")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data["grantee-principal"] !== void 0) {
      let data0 = data["grantee-principal"];
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err3 = { instancePath: instancePath + "/grantee-principal", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/grantee-principal", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.operations !== void 0) {
      let data1 = data.operations;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern0.test(data2)) {
              let err5 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            let err6 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/operations", schemaPath: "#/properties/operations/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["encryption-context-equals"] !== void 0) {
      let data3 = data["encryption-context-equals"];
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key1 in data3) if (typeof data3[key1] != "string") {
          let err8 = { instancePath: instancePath + "/encryption-context-equals/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encryption-context-equals/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/encryption-context-equals", schemaPath: "#/properties/encryption-context-equals/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["encryption-context-subset"] !== void 0) {
      let data5 = data["encryption-context-subset"];
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key2 in data5) if (typeof data5[key2] != "string") {
          let err10 = { instancePath: instancePath + "/encryption-context-subset/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encryption-context-subset/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/encryption-context-subset", schemaPath: "#/properties/encryption-context-subset/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "policy" || key0 === "grants")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err2 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/keyArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/keyArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data1 = data.policy;
      if (typeof data1 == "string") {
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.grants !== void 0) {
      let data2 = data.grants;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) validate29(data2[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.policy === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "policy")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          let err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data1 = data.policy;
      if (typeof data1 == "string") {
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
var pattern20 = new RegExp("^(o-[a-z0-9]{10,32}|none)$", "u");
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate21(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
  } else {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "id" || key0 === "scps" || key0 === "rcps")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0)) {
          let err1 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/pattern", keyword: "pattern", params: { pattern: "^(o-[a-z0-9]{10,32}|none)$" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    data.scps !== void 0 && (validate35(data.scps, { instancePath: instancePath + "/scps", parentData: data, parentDataProperty: "scps", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length)), data.rcps !== void 0 && (validate35(data.rcps, { instancePath: instancePath + "/rcps", parentData: data, parentDataProperty: "rcps", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length));
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate34.errors = vErrors, errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!func2.call(schema26.properties, key0)) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.roles !== void 0) {
      let data0 = data.roles;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) validate20(data0[i0], { instancePath: instancePath + "/roles/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors), errors = vErrors.length);
      } else {
        let err1 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.buckets !== void 0) {
      let data2 = data.buckets;
      if (Array.isArray(data2)) {
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) validate24(data2[i1], { instancePath: instancePath + "/buckets/" + i1, parentData: data2, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/buckets", schemaPath: "#/properties/buckets/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.keys !== void 0) {
      let data4 = data.keys;
      if (Array.isArray(data4)) {
        let len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++) validate28(data4[i2], { instancePath: instancePath + "/keys/" + i2, parentData: data4, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["vpc-endpoints"] !== void 0) {
      let data6 = data["vpc-endpoints"];
      if (Array.isArray(data6)) {
        let len3 = data6.length;
        for (let i3 = 0; i3 < len3; i3++) validate32(data6[i3], { instancePath: instancePath + "/vpc-endpoints/" + i3, parentData: data6, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/vpc-endpoints", schemaPath: "#/properties/vpc-endpoints/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.organization !== void 0 && (validate34(data.organization, { instancePath: instancePath + "/organization", parentData: data, parentDataProperty: "organization", rootData }) || (vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors), errors = vErrors.length)), data.cloudformation !== void 0 && (validate21(data.cloudformation, { instancePath: instancePath + "/cloudformation", parentData: data, parentDataProperty: "cloudformation", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-plans"] !== void 0 && (validate21(data["terraform-plans"], { instancePath: instancePath + "/terraform-plans", parentData: data, parentDataProperty: "terraform-plans", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.terraform !== void 0 && (validate21(data.terraform, { instancePath: instancePath + "/terraform", parentData: data, parentDataProperty: "terraform", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-values"] !== void 0) {
      let data12 = data["terraform-values"];
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key1 in data12) if (typeof data12[key1] != "string") {
          let err5 = { instancePath: instancePath + "/terraform-values/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform-values/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/terraform-values", schemaPath: "#/properties/terraform-values/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate19.errors = vErrors, errors === 0;
}
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "role" || key0 === "regions")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern3.test(data0)) {
          let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.role !== void 0) {
      let data1 = data.role;
      if (typeof data1 == "string") {
        if (!pattern4.test(data1)) {
          let err4 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.regions !== void 0) {
      let data2 = data.regions;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 == "string") {
            if (!pattern2.test(data3)) {
              let err6 = { instancePath: instancePath + "/regions/" + i0, schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/regions/" + i0, schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/regions", schemaPath: "#/properties/regions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate44.errors = vErrors, errors === 0;
}
var schema58 = { title: "ConfigSettings", description: "What fails a check. In a pull request those of the base revision govern.", type: "object", additionalProperties: false, properties: { require: { description: "Which calls must be allowed.", type: "string", enum: ["documented", "reported"] }, "fail-on": { description: "With a base: only what the change breaks, or everything.", type: "string", enum: ["new", "all"] }, "on-undecided": { description: "What a call that cannot be decided does.", type: "string", enum: ["fail", "warn"] }, suppressions: { type: "array", items: { $ref: "#/definitions/suppression" } } } };
var pattern28 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var formats0 = require_formats().fullFormats.date;
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.reason === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "rule" || key0 === "export" || key0 === "reason" || key0 === "owner" || key0 === "expires")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.export !== void 0) {
      let data1 = data.export;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1)) {
          let err5 = { instancePath: instancePath + "/export", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/export", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.reason !== void 0) {
      let data2 = data.reason;
      if (typeof data2 == "string") {
        if (!pattern0.test(data2)) {
          let err7 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data3 = data.owner;
      if (typeof data3 == "string") {
        if (!pattern0.test(data3)) {
          let err9 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expires !== void 0) {
      let data4 = data.expires;
      if (typeof data4 == "string") {
        if (!pattern28.test(data4)) {
          let err11 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (!formats0.validate(data4)) {
          let err12 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/format", keyword: "format", params: { format: "date" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate47.errors = vErrors, errors === 0;
}
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "require" || key0 === "fail-on" || key0 === "on-undecided" || key0 === "suppressions")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.require !== void 0) {
      let data0 = data.require;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "documented" || data0 === "reported")) {
        let err2 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/enum", keyword: "enum", params: { allowedValues: schema58.properties.require.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data["fail-on"] !== void 0) {
      let data1 = data["fail-on"];
      if (typeof data1 != "string") {
        let err3 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (!(data1 === "new" || data1 === "all")) {
        let err4 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema58.properties["fail-on"].enum } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data["on-undecided"] !== void 0) {
      let data2 = data["on-undecided"];
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data2 === "fail" || data2 === "warn")) {
        let err6 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/enum", keyword: "enum", params: { allowedValues: schema58.properties["on-undecided"].enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.suppressions !== void 0) {
      let data3 = data.suppressions;
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) validate47(data3[i0], { instancePath: instancePath + "/suppressions/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/suppressions", schemaPath: "#/properties/suppressions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate46.errors = vErrors, errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "version" || key0 === "exports" || key0 === "inventory" || key0 === "accounts" || key0 === "settings")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version !== void 0 && data.version !== 1) {
      let err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.exports !== void 0) {
      let data1 = data.exports;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) validate11(data1[i0], { instancePath: instancePath + "/exports/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.inventory !== void 0 && (validate19(data.inventory, { instancePath: instancePath + "/inventory", parentData: data, parentDataProperty: "inventory", rootData }) || (vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors), errors = vErrors.length)), data.accounts !== void 0) {
      let data4 = data.accounts;
      if (Array.isArray(data4)) {
        let len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) validate44(data4[i1], { instancePath: instancePath + "/accounts/" + i1, parentData: data4, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/accounts", schemaPath: "#/properties/accounts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.settings !== void 0 && (validate46(data.settings, { instancePath: instancePath + "/settings", parentData: data, parentDataProperty: "settings", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}

// src/sources/config/check.ts
import { isIP } from "node:net";

// src/sources/tree/limits.ts
import { posix } from "node:path";
var DEFAULT_LIMITS = { fileBytes: 10 * 1024 * 1024, files: 2e5 };
function checkedPath(path) {
  const normal = posix.normalize(path);
  if (path === "" || path.includes("\0")) throw new UserError(`${JSON.stringify(path)} is not a path`);
  if (posix.isAbsolute(path) || /^[A-Za-z]:[\\/]/.test(path)) {
    throw new UserError(`${path}: an absolute path`, "write it relative to the repository's root");
  }
  if (normal === ".." || normal.startsWith("../")) throw outsideRoot(path);
  if (inGitFolder(normal)) throw new UserError(`${path}: git's own files are not read`);
  return normal;
}
function inGitFolder(path) {
  return path.split(/[\\/]/).some((segment) => segment.toLowerCase() === ".git");
}
function outsideRoot(path) {
  return new UserError(`${path}: leads out of the repository`, "copy the file into the repository and name it there");
}
function tooLarge(path, bytes, limits) {
  const megabytes = (count) => `${(count / 1024 / 1024).toFixed(count % (1024 * 1024) === 0 ? 0 : 1)} MiB`;
  return new UserError(
    `${path}: ${megabytes(bytes)}, more than the ${megabytes(limits.fileBytes)} that are read`,
    "a policy is far smaller: AWS takes 131,072 characters at most"
  );
}
function inSubmodule(path, submodule) {
  return new UserError(
    `${path}: lies in a submodule, which is not read`,
    `${submodule} is the submodule: check its own repository, or keep a copy of the policy in this one`
  );
}
function tooManyFiles(limits) {
  return new UserError(
    `more than ${limits.files.toLocaleString("en")} files`,
    "name the policy documents in a config, or check the folder that holds them"
  );
}

// src/generated/config-shape.ts
var CONFIG_SHAPE = {
  "": {
    "description": "Configuration of genesys-export-gate: .github/genesys-export-gate.yml. Paths are relative to the repository's root.",
    "keys": [
      "version",
      "exports",
      "inventory",
      "accounts",
      "settings"
    ]
  },
  "version": {
    "description": "The version of this config format, which is 1.",
    "values": [
      1
    ]
  },
  "exports": {
    "description": "The Genesys Cloud integrations to judge. Left out: found by their trust policies."
  },
  "exports/*": {
    "description": "One Genesys Cloud integration: organization, role and bucket.",
    "keys": [
      "name",
      "genesys",
      "role",
      "bucket",
      "network",
      "observed"
    ]
  },
  "exports/*/name": {
    "description": "How the report calls it. A text that says something."
  },
  "exports/*/genesys": {
    "keys": [
      "organization-id",
      "region",
      "account"
    ]
  },
  "exports/*/genesys/organization-id": {
    "description": "The organization's id: the ExternalId, and the first segment of every key. A Genesys Cloud organization id: a UUID in lower case, as Genesys shows it."
  },
  "exports/*/genesys/region": {
    "description": "Home region of the organization. An AWS region, such as eu-west-2."
  },
  "exports/*/genesys/account": {
    "description": "Genesys' AWS account; follows from the region where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "exports/*/role": {
    "description": "The ARN of an IAM role, with its path."
  },
  "exports/*/bucket": {
    "description": "The name of an S3 bucket."
  },
  "exports/*/network": {
    "description": "What is known about the network path of the export. Genesys publishes nothing about it.",
    "keys": [
      "source-ips",
      "source-vpce",
      "via"
    ]
  },
  "exports/*/network/source-ips": {},
  "exports/*/network/source-ips/*": {
    "description": "A network in CIDR notation, such as 203.0.113.0/24."
  },
  "exports/*/network/source-vpce": {},
  "exports/*/network/source-vpce/*": {
    "description": "The id of a VPC endpoint."
  },
  "exports/*/network/via": {
    "description": "How the requests reach S3.",
    "values": [
      "internet",
      "endpoint"
    ]
  },
  "exports/*/observed": {
    "description": "Facts learnt from CloudTrail records of real exports.",
    "keys": [
      "headers",
      "session-name",
      "multipart"
    ]
  },
  "exports/*/observed/headers": {
    "description": "Request headers that were sent, such as x-amz-acl."
  },
  "exports/*/observed/headers/*": {
    "description": "A text that says something."
  },
  "exports/*/observed/session-name": {
    "description": "The role session's name. A text that says something."
  },
  "exports/*/observed/multipart": {
    "description": "Recordings are uploaded in parts."
  },
  "inventory": {
    "description": "What the AWS accounts hold. Left out: found in the repository.",
    "keys": [
      "roles",
      "buckets",
      "keys",
      "vpc-endpoints",
      "organization",
      "cloudformation",
      "terraform-plans",
      "terraform",
      "terraform-values"
    ]
  },
  "inventory/roles": {},
  "inventory/roles/*": {
    "keys": [
      "arn",
      "trust-policy",
      "identity-policies",
      "permissions-boundary",
      "unique-id",
      "tags"
    ]
  },
  "inventory/roles/*/arn": {
    "description": "The ARN of an IAM role, with its path."
  },
  "inventory/roles/*/trust-policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/identity-policies": {
    "description": "Every managed and inline policy of the role. An empty list says that it has none."
  },
  "inventory/roles/*/identity-policies/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/permissions-boundary": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/unique-id": {
    "description": "The role's unique id, what aws:userid of its sessions starts with (aws iam get-role shows it as RoleId)."
  },
  "inventory/roles/*/tags": {
    "description": "All tags of the role: one that is not listed is absent. Left out: the tags are not known."
  },
  "inventory/roles/*/tags/*": {},
  "inventory/buckets": {},
  "inventory/buckets/*": {
    "keys": [
      "name",
      "account",
      "region",
      "policy",
      "public-access-block",
      "object-ownership",
      "encryption",
      "object-lock",
      "requester-pays"
    ]
  },
  "inventory/buckets/*/name": {
    "description": "The name of an S3 bucket."
  },
  "inventory/buckets/*/account": {
    "description": "Its AWS account; the role's where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "inventory/buckets/*/region": {
    "description": "An AWS region, such as eu-west-2."
  },
  "inventory/buckets/*/policy": {
    "description": "The bucket policy. Left out: it has none. A file of the repository, relative to its root."
  },
  "inventory/buckets/*/public-access-block": {
    "keys": [
      "block-public-acls",
      "ignore-public-acls",
      "block-public-policy",
      "restrict-public-buckets"
    ]
  },
  "inventory/buckets/*/public-access-block/block-public-acls": {},
  "inventory/buckets/*/public-access-block/ignore-public-acls": {},
  "inventory/buckets/*/public-access-block/block-public-policy": {},
  "inventory/buckets/*/public-access-block/restrict-public-buckets": {},
  "inventory/buckets/*/object-ownership": {
    "values": [
      "BucketOwnerEnforced",
      "BucketOwnerPreferred",
      "ObjectWriter"
    ]
  },
  "inventory/buckets/*/encryption": {
    "description": "The bucket's default encryption.",
    "keys": [
      "algorithm",
      "key",
      "bucket-key"
    ]
  },
  "inventory/buckets/*/encryption/algorithm": {
    "values": [
      "AES256",
      "aws:kms",
      "aws:kms:dsse"
    ]
  },
  "inventory/buckets/*/encryption/key": {
    "description": "Left out with aws:kms: the AWS managed key aws/s3. The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/buckets/*/encryption/bucket-key": {
    "description": "S3 Bucket Keys are on. Left out: not known, and judged both ways."
  },
  "inventory/buckets/*/object-lock": {
    "keys": [
      "enabled",
      "mode",
      "days"
    ]
  },
  "inventory/buckets/*/object-lock/enabled": {},
  "inventory/buckets/*/object-lock/mode": {
    "values": [
      "GOVERNANCE",
      "COMPLIANCE"
    ]
  },
  "inventory/buckets/*/object-lock/days": {},
  "inventory/buckets/*/requester-pays": {
    "description": "The bucket is Requester Pays. Left out: it is not."
  },
  "inventory/keys": {},
  "inventory/keys/*": {
    "keys": [
      "arn",
      "policy",
      "grants"
    ]
  },
  "inventory/keys/*/arn": {
    "description": "The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/keys/*/policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/keys/*/grants": {},
  "inventory/keys/*/grants/*": {
    "description": "A KMS grant.",
    "keys": [
      "grantee-principal",
      "operations",
      "encryption-context-equals",
      "encryption-context-subset"
    ]
  },
  "inventory/keys/*/grants/*/grantee-principal": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/operations": {},
  "inventory/keys/*/grants/*/operations/*": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/encryption-context-equals": {},
  "inventory/keys/*/grants/*/encryption-context-equals/*": {},
  "inventory/keys/*/grants/*/encryption-context-subset": {},
  "inventory/keys/*/grants/*/encryption-context-subset/*": {},
  "inventory/vpc-endpoints": {
    "description": "VPC endpoints that network.source-vpce of an export names, with their policies."
  },
  "inventory/vpc-endpoints/*": {
    "keys": [
      "id",
      "policy"
    ]
  },
  "inventory/vpc-endpoints/*/id": {
    "description": "The id of a VPC endpoint."
  },
  "inventory/vpc-endpoints/*/policy": {
    "description": "The endpoint's policy. A file of the repository, relative to its root."
  },
  "inventory/organization": {
    "description": "The AWS organization that the accounts belong to.",
    "keys": [
      "id",
      "scps",
      "rcps"
    ]
  },
  "inventory/organization/id": {
    "description": "The id of the AWS organization; none: the account is in no organization."
  },
  "inventory/organization/scps": {
    "description": "Service control policies: one list per level, root first."
  },
  "inventory/organization/scps/*": {},
  "inventory/organization/scps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/organization/rcps": {
    "description": "Resource control policies: one list per level, root first."
  },
  "inventory/organization/rcps/*": {},
  "inventory/organization/rcps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/cloudformation": {
    "description": "CloudFormation templates, as globs."
  },
  "inventory/cloudformation/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform-plans": {
    "description": "Terraform plans as JSON, as globs."
  },
  "inventory/terraform-plans/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform": {
    "description": "Terraform files, as globs."
  },
  "inventory/terraform/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform-values": {
    "description": "Values that only AWS or a secret store knows, by their Terraform address."
  },
  "inventory/terraform-values/*": {},
  "accounts": {
    "description": "AWS accounts to read live, for audit and drift."
  },
  "accounts/*": {
    "keys": [
      "id",
      "role",
      "regions"
    ]
  },
  "accounts/*/id": {
    "description": "An AWS account id: 12 digits, in quotes."
  },
  "accounts/*/role": {
    "description": "The role to read it with. The ARN of an IAM role, with its path."
  },
  "accounts/*/regions": {},
  "accounts/*/regions/*": {
    "description": "An AWS region, such as eu-west-2."
  },
  "settings": {
    "description": "What fails a check. In a pull request those of the base revision govern.",
    "keys": [
      "require",
      "fail-on",
      "on-undecided",
      "suppressions"
    ]
  },
  "settings/require": {
    "description": "Which calls must be allowed.",
    "values": [
      "documented",
      "reported"
    ]
  },
  "settings/fail-on": {
    "description": "With a base: only what the change breaks, or everything.",
    "values": [
      "new",
      "all"
    ]
  },
  "settings/on-undecided": {
    "description": "What a call that cannot be decided does.",
    "values": [
      "fail",
      "warn"
    ]
  },
  "settings/suppressions": {},
  "settings/suppressions/*": {
    "description": "A finding that does not fail the check, and why.",
    "keys": [
      "rule",
      "export",
      "reason",
      "owner",
      "expires"
    ]
  },
  "settings/suppressions/*/rule": {
    "description": "The rule's id. A text that says something."
  },
  "settings/suppressions/*/export": {
    "description": "Only for the export of this name. A text that says something."
  },
  "settings/suppressions/*/reason": {
    "description": "Why it may stay. A text that says something."
  },
  "settings/suppressions/*/owner": {
    "description": "Who answers for it. A text that says something."
  },
  "settings/suppressions/*/expires": {
    "description": "The last day on which it holds, UTC: YYYY-MM-DD."
  }
};

// src/sources/config/explain.ts
function configProblem(file, document, at, message, help) {
  const places = placesOf(document, at);
  const place = places?.key ?? places?.value;
  return {
    severity: "error",
    rule: "bad-config",
    path: file,
    message,
    ...place === void 0 ? {} : { line: place.line, column: place.column },
    ...help === void 0 ? {} : { help }
  };
}
function explainSchemaErrors(source, document, errors) {
  const explained2 = /* @__PURE__ */ new Set();
  return errors.flatMap((error) => {
    const path = pathOf(error.instancePath, document.value);
    const subject = error.params["additionalProperty"] ?? error.params["missingProperty"] ?? "";
    const identity = JSON.stringify([path, subject]);
    if (explained2.has(identity)) return [];
    explained2.add(identity);
    const {
      at = path,
      message,
      help
    } = explain(error, path, {
      value: valueAt(document.value, path),
      written: writtenAt(source.text, document, path)
    });
    return [configProblem(source.path, document, at, message, help)];
  });
}
function showPath(path) {
  const text = path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("");
  return text === "" ? "the config" : text.replace(/^\./, "");
}
function writtenAt(text, document, path) {
  const place = document.places.get(toPointer(path))?.value;
  if (place === void 0 || place.line !== place.endLine) return void 0;
  return text.split("\n")[place.line - 1]?.slice(place.column - 1, place.endColumn - 1);
}
function explain(error, path, { value, written }) {
  const shape = shapeOf(path);
  const name = showPath(path);
  const wanted = shape?.description === void 0 ? void 0 : lowerFirst(shape.description);
  switch (error.keyword) {
    case "additionalProperties":
      return explainUnknownKey(String(error.params["additionalProperty"]), path, shape);
    case "required": {
      const key = String(error.params["missingProperty"]);
      const { description, values = [] } = shapeOf([...path, key]) ?? {};
      const [only] = values;
      const help = values.length === 1 ? `write ${key}: ${String(only)}` : description && `${key}: ${lowerFirst(description)}`;
      return { message: `${name}: ${key} is missing`, help };
    }
    case "type": {
      const quotes = error.params["type"] === "string" && ["number", "boolean"].includes(typeof value);
      const help = quotes ? `put it in quotes: "${written ?? String(value)}"` : wanted;
      const found = quotes && written !== void 0 ? written : describe(value);
      return { message: `${name} must be ${typeName(String(error.params["type"]))}, found ${found}`, help };
    }
    case "const":
      return {
        message: `${name} must be ${JSON.stringify(error.params["allowedValue"])}, found ${describe(value)}`,
        help: wanted
      };
    case "enum":
      return explainEnum(name, value, shape);
    case "minItems":
      return {
        message: `${name}: the list is empty`,
        help: "list at least one, or leave the key out: it is not known then"
      };
    default:
      return { message: `${name}: ${describe(value)} is not valid`, help: wanted };
  }
}
function explainUnknownKey(key, path, shape) {
  const meant = nearest(key, shape?.keys ?? []);
  return {
    at: [...path, key],
    message: `${showPath([...path, key])}: unknown key${meant === void 0 ? "" : `, did you mean ${meant}?`}`,
    help: `${showPath(path)} takes ${(shape?.keys ?? []).join(", ")}`
  };
}
function explainEnum(name, value, shape) {
  const values = (shape?.values ?? []).map(String);
  const meant = typeof value === "string" ? nearest(value, values) : void 0;
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return { message: `${name}: ${describe(value)} is not one of ${values.join(", ")}${hint}` };
}
function shapeOf(path) {
  const steps = path.map(String);
  const exact = steps.map((step, index) => typeof path[index] === "number" ? "*" : step);
  return CONFIG_SHAPE[exact.join("/")] ?? CONFIG_SHAPE[[...exact.slice(0, -1), "*"].join("/")];
}
function pathOf(pointer, root) {
  let value = root;
  return pointer.split("/").slice(1).map((step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const index = Array.isArray(value) ? Number(key) : key;
    value = valueAt(value, [index]);
    return index;
  });
}
function valueAt(root, path) {
  return path.reduce((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
    return value[step];
  }, root);
}
var SHOWN = 60;
function describe(value) {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "nothing";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
function typeName(type) {
  const names = {
    object: "a map",
    array: "a list",
    string: "a string",
    boolean: "true or false",
    integer: "a whole number"
  };
  return names[type] ?? type;
}
function lowerFirst(text) {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

// src/sources/config/check.ts
function checkConfig(config) {
  const { exports = [], inventory = {} } = config;
  return [
    ...repeated(
      exports.map(({ name }) => name),
      ["exports"],
      "name"
    ),
    ...repeated(
      (inventory.roles ?? []).map(({ arn }) => arn),
      ["inventory", "roles"],
      "arn"
    ),
    ...repeated(
      (inventory.buckets ?? []).map(({ name }) => name),
      ["inventory", "buckets"],
      "name"
    ),
    ...repeated(
      (inventory.keys ?? []).map(({ arn }) => arn),
      ["inventory", "keys"],
      "arn"
    ),
    ...repeated(
      (inventory["vpc-endpoints"] ?? []).map(({ id }) => id),
      ["inventory", "vpc-endpoints"],
      "id"
    ),
    ...policyPaths(config).flatMap(({ path, at }) => checkPath(path, at)),
    ...exports.flatMap(
      ({ network: network2 }, index) => (network2?.["source-ips"] ?? []).flatMap(
        (cidr, position) => checkCidr(cidr, ["exports", index, "network", "source-ips", position])
      )
    ),
    ...exports.flatMap(({ genesys }, index) => checkRegion(genesys.region, ["exports", index, "genesys", "region"])),
    ...(inventory.buckets ?? []).flatMap(
      ({ encryption }, index) => encryption?.algorithm === "AES256" && encryption.key !== void 0 ? [
        {
          at: ["inventory", "buckets", index, "encryption", "key"],
          message: `inventory.buckets[${index}].encryption: a key does not go with AES256`,
          help: "algorithm: aws:kms where the bucket's default encryption uses a KMS key"
        }
      ] : []
    )
  ];
}
function policyPaths({ inventory = {} }) {
  const found = [];
  const add = (path, ...at) => {
    if (path !== void 0) found.push({ path, at: ["inventory", ...at] });
  };
  for (const [index, role] of (inventory.roles ?? []).entries()) {
    add(role["trust-policy"], "roles", index, "trust-policy");
    for (const [position, path] of (role["identity-policies"] ?? []).entries()) {
      add(path, "roles", index, "identity-policies", position);
    }
    add(role["permissions-boundary"], "roles", index, "permissions-boundary");
  }
  for (const [index, bucket] of (inventory.buckets ?? []).entries()) add(bucket.policy, "buckets", index, "policy");
  for (const [index, key] of (inventory.keys ?? []).entries()) add(key.policy, "keys", index, "policy");
  for (const [index, { policy }] of (inventory["vpc-endpoints"] ?? []).entries()) {
    add(policy, "vpc-endpoints", index, "policy");
  }
  for (const name of ["scps", "rcps"]) {
    for (const [level, paths] of (inventory.organization?.[name] ?? []).entries()) {
      for (const [position, path] of paths.entries()) add(path, "organization", name, level, position);
    }
  }
  return found;
}
function checkPath(path, at) {
  try {
    checkedPath(path);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ at, message: `${showPath(at)}: ${error.message}`, help: error.help }];
  }
}
function checkRegion(region, at) {
  if (region === void 0 || GENESYS_REGIONS.has(region)) return [];
  const known = [...GENESYS_REGIONS.keys()];
  const meant = nearest(region, known);
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: ${JSON.stringify(region)} is no region of Genesys Cloud${hint}`,
      help: `the home region of the Genesys organization, one of ${known.join(", ")}; for a newer one give account and no region`
    }
  ];
}
function checkCidr(cidr, at) {
  const [address = "", bits = ""] = cidr.split("/");
  const family = isIP(address);
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) return [];
  return [{ at, message: `${showPath(at)}: "${cidr}" is no network`, help: "such as 203.0.113.0/24" }];
}
function repeated(names, list2, key) {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const at = [...list2, index, key];
    return [
      { at, message: `${showPath(at)}: "${name}" is already ${showPath([...list2, first])}`, help: "keep one of them" }
    ];
  });
}

// src/sources/config/parse.ts
var MAX_PROBLEMS = 20;
var DEFAULT_SETTINGS = {
  require: "documented",
  failOn: "new",
  onUndecided: "fail",
  suppressions: []
};
async function parseConfig(source) {
  const parsed = await parseText(source, "bad-config");
  if (!("ok" in parsed)) return parsed;
  const document = parsed.ok;
  const { value } = document;
  if (!validator_default(value))
    return { problems: bounded(explainSchemaErrors(source, document, validator_default.errors ?? []), source) };
  const mistakes = checkConfig(value).map(
    ({ at, message, help }) => configProblem(source.path, document, at, message, help)
  );
  if (mistakes.length > 0) return { problems: bounded(mistakes, source) };
  return { ok: { path: source.path, config: value, document } };
}
function settingsOf({ config, document }) {
  const settings = config.settings ?? {};
  return {
    require: settings.require ?? DEFAULT_SETTINGS.require,
    failOn: settings["fail-on"] ?? DEFAULT_SETTINGS.failOn,
    onUndecided: settings["on-undecided"] ?? DEFAULT_SETTINGS.onUndecided,
    suppressions: (settings.suppressions ?? []).map((suppression, index) => {
      const line = placesOf(document, ["settings", "suppressions", index])?.value.line;
      return line === void 0 ? suppression : { ...suppression, line };
    })
  };
}
function bounded(problems, source) {
  const sorted2 = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const left = sorted2.length - MAX_PROBLEMS;
  if (left <= 0) return sorted2;
  const more = {
    severity: "error",
    rule: "bad-config",
    path: source.path,
    message: `and ${left} more problems`
  };
  return [...sorted2.slice(0, MAX_PROBLEMS), more];
}

// src/sources/config/suppressions.ts
function strangeSuppressions({ path, document, config }, exports) {
  const names = exports.map(({ name }) => name);
  if (names.length === 0) return [];
  return (config.settings?.suppressions ?? []).flatMap(({ export: named }, index) => {
    if (named === void 0 || names.includes(named)) return [];
    const at = ["settings", "suppressions", index, "export"];
    const meant = nearest(named, names);
    const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
    const message = `${showPath(at)}: there is no export ${JSON.stringify(named)}${hint}`;
    const help = `it suppresses nothing; the exports are ${names.join(", ")}`;
    return [{ ...configProblem(path, document, at, message, help), severity: "warning" }];
  });
}

// src/sources/document/kind.ts
import { posix as posix2 } from "node:path";
var STATEMENT_MEMBERS = ["Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal"];
var VERSIONS = ["2012-10-17", "2008-10-17"];
var WORDS = [
  { kind: "permissions-boundary", words: /boundar/ },
  { kind: "scp", words: /\bscps?\b|service.control|guardrail/ },
  { kind: "rcp", words: /\brcps?\b|resource.control/ },
  { kind: "vpc-endpoint-policy", words: /endpoint|\bvpce\b/ },
  { kind: "bucket-policy", words: /bucket/ },
  { kind: "key-policy", words: /\bkms\b|\bkeys?\b/ },
  { kind: "trust-policy", words: /trust|assume/ },
  { kind: "session-policy", words: /\bsession\b/ },
  { kind: "identity-policy", words: /identity|\binline\b|permissions\b/ }
];
function isPolicyDocument(value) {
  if (!isObject(value) || !Object.hasOwn(value, "Statement")) return false;
  const statements = listOf(value["Statement"]).filter(isObject);
  const speaks = statements.some((statement) => STATEMENT_MEMBERS.some((name) => Object.hasOwn(statement, name)));
  return speaks || VERSIONS.includes(value["Version"]);
}
function recogniseKind(value, path) {
  const traits = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement));
  return traits.principal ? withPrincipal(traits, path) : withoutPrincipal(traits, path);
}
function kindOfName(name) {
  return WORDS.find(({ words: words2 }) => words2.test(spaced(name)))?.kind;
}
var OWN_SERVICE = {
  "trust-policy": "sts",
  "bucket-policy": "s3",
  "key-policy": "kms"
};
var WITHOUT_PRINCIPAL = ["identity-policy", "permissions-boundary", "scp"];
function otherKind(value, expected) {
  if (!isPolicyDocument(value)) return void 0;
  const own = OWN_SERVICE[expected];
  if (own === void 0 && !WITHOUT_PRINCIPAL.includes(expected)) return void 0;
  const found = recogniseKind(value, "");
  if (found === void 0 || !found.certain || found.kind === expected) return void 0;
  if (OWN_SERVICE[found.kind] !== void 0) return found;
  const services = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement)).services;
  const forgotten = own === void 0 || services.has("*") || services.has(own) || services.size === 0;
  return found.kind === "identity-policy" && !forgotten ? found : void 0;
}
function withPrincipal(traits, path) {
  const { services, resources, buckets } = traits;
  const word = wordKind(path, ["rcp", "vpc-endpoint-policy", "bucket-policy", "key-policy", "trust-policy"]);
  const sure = (kind, why) => ({ kind, certain: true, why });
  const guess = (kind, why) => ({ kind, certain: kind === word, why });
  if (traits.denyOnly && traits.everyone && resources.length === 0) {
    if (isOnly(services, "sts") && !word?.startsWith("rcp"))
      return guess("trust-policy", "it denies everybody sts actions");
    const many = services.size > 1;
    if (!many && word === "key-policy" && isOnly(services, "kms"))
      return guess("key-policy", "it denies everybody kms actions");
    if (word === "bucket-policy" && isOnly(services, "s3"))
      return guess("bucket-policy", "it denies everybody s3 actions, and its name");
    const why = "it only denies, to every principal, and names no resource";
    return many ? sure("rcp", `${why}, over several services`) : guess("rcp", why);
  }
  if (traits.denyOnly && traits.everyone && services.size > 1 && buckets.size !== 1) {
    return guess("rcp", "it only denies, to every principal, over several services");
  }
  if (isOnly(services, "sts") && resources.length === 0) return sure("trust-policy", "a principal and sts actions");
  if (isOnly(services, "kms")) {
    if (word === "vpc-endpoint-policy" && traits.everyone)
      return guess(word, "every principal, kms actions, and its name");
    return sure("key-policy", "a principal and kms actions");
  }
  if (services.has("s3") || buckets.size > 0) return bucketOrEndpoint(traits, word);
  if (services.has("*")) {
    if (word !== void 0) return guess(word, "a principal, every action, and its name");
    return guess("vpc-endpoint-policy", "a principal and every action, as in an endpoint's default policy");
  }
  if (services.size === 0 && word !== void 0) return guess(word, "its name");
  return void 0;
}
function bucketOrEndpoint(traits, word) {
  const asks = traits.keys.has("aws:sourcevpce") || traits.keys.has("aws:sourcevpc");
  if (traits.buckets.size === 1 && isOnly(traits.services, "s3")) {
    if (word === "vpc-endpoint-policy" && traits.everyone && !asks) {
      return { kind: word, certain: false, why: "s3 actions for every principal, and its name" };
    }
    const certain = traits.resources.length > 0 && word !== "vpc-endpoint-policy";
    return { kind: "bucket-policy", certain, why: "a principal and s3 actions on one bucket" };
  }
  if (word === "bucket-policy") return { kind: word, certain: false, why: "a principal, s3 actions, and its name" };
  const why = "a principal and s3 actions on no one bucket";
  return { kind: "vpc-endpoint-policy", certain: word === "vpc-endpoint-policy", why };
}
function withoutPrincipal(traits, path) {
  const word = wordKind(path, ["permissions-boundary", "scp", "rcp", "session-policy", "identity-policy"]);
  if (word !== void 0) return { kind: word, certain: true, why: "no principal, and its name" };
  if (traits.denyOnly) return { kind: "scp", certain: false, why: "no principal, and it only denies" };
  return { kind: "identity-policy", certain: true, why: "no principal, and it allows" };
}
function wordKind(path, kinds) {
  const file = posix2.basename(path).replace(/\.[^.]*$/, "");
  const folder2 = posix2.basename(posix2.dirname(path));
  for (const name of [file, folder2]) {
    const found = WORDS.find((entry) => kinds.includes(entry.kind) && entry.words.test(spaced(name)));
    if (found !== void 0) return found.kind;
  }
  return void 0;
}
function spaced(name) {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[-_.]/g, " ").toLowerCase();
}
function traitsOf(statements) {
  const resources = statements.flatMap((statement) => statement.resources).filter((resource) => resource !== "*");
  return {
    principal: statements.some((statement) => statement.principal),
    denyOnly: statements.length > 0 && statements.every((statement) => !statement.allows),
    everyone: statements.length > 0 && statements.every((statement) => statement.everyone),
    services: new Set(statements.flatMap((statement) => statement.services)),
    resources,
    buckets: new Set(resources.flatMap((resource) => /^arn:[^:]*:s3:::([^/]+)/.exec(resource)?.[1] ?? [])),
    keys: new Set(statements.flatMap((statement) => statement.keys))
  };
}
function readStatement(statement) {
  const actions = [...strings(statement["Action"]), ...strings(statement["NotAction"])];
  const principal = statement["Principal"];
  const condition = isObject(statement["Condition"]) ? Object.values(statement["Condition"]) : [];
  return {
    allows: statement["Effect"] !== "Deny",
    principal: Object.hasOwn(statement, "Principal") || Object.hasOwn(statement, "NotPrincipal"),
    everyone: principal === "*" || isObject(principal) && strings(principal["AWS"]).includes("*"),
    services: actions.map((action) => (action.split(":")[0] ?? "").toLowerCase()),
    resources: [...strings(statement["Resource"]), ...strings(statement["NotResource"])],
    keys: condition.filter(isObject).flatMap((tests2) => Object.keys(tests2).map((key) => key.toLowerCase()))
  };
}
function isOnly(services, service) {
  return services.size === 1 && services.has(service);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
  return Array.isArray(value) ? value : [value];
}
function strings(value) {
  return listOf(value).filter((item) => typeof item === "string");
}

// src/sources/discovery/unrecognised.ts
import { posix as posix3 } from "node:path";

// src/sources/document/wrapped.ts
var WRAPPERS = [
  { path: ["Policy"], printed: "aws s3api get-bucket-policy or aws kms get-key-policy" },
  { path: ["PolicyDocument"], printed: "aws iam get-role-policy" },
  { path: ["PolicyVersion", "Document"], printed: "aws iam get-policy-version" },
  { path: ["Role", "AssumeRolePolicyDocument"], printed: "aws iam get-role" },
  { path: ["AssumeRolePolicyDocument"], printed: "aws iam get-role" },
  { path: ["Policy", "Content"], printed: "aws organizations describe-policy" }
];
function wrappedPolicy(value) {
  if (typeof value === "string" && isPolicyText(value)) {
    return {
      message: "the policy stands in a string",
      help: "unwrap it: save the text that the string holds as the file"
    };
  }
  for (const { path, printed } of WRAPPERS) {
    const inner = path.reduce(memberOf, value);
    const name = path.join(".");
    if (isPolicyDocument(inner) || typeof inner === "string" && isPolicyText(inner)) {
      return {
        message: `the policy stands below its top level, in ${name}, as ${printed} prints it`,
        help: `unwrap it: save the value of ${name} as its own file`
      };
    }
  }
  return void 0;
}
function isPolicyText(text) {
  return text.includes("Statement") && text.includes("Effect");
}
function memberOf(value, name) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return void 0;
  return value[name];
}

// src/sources/discovery/unrecognised.ts
var POLICY_WORDS = /(?:^|[^a-z])(?:polic(?:y|ies)|buckets?|trust|roles?|keys?|kms|scps?|rcps?|iam)(?![a-z])/;
var NEARLY_STATEMENT = /^stat(?:e?m?e?n?t?|emen|menet|emnet|eemnt|ementt|emment)s?$/i;
var MEMBERS = /* @__PURE__ */ new Set(["effect", "action", "notaction", "principal", "notprincipal"]);
function isNamedLikePolicy(path) {
  const name = posix3.basename(path).replaceAll(/([a-z])([A-Z])/g, "$1-$2");
  return /\.json$/i.test(path) && POLICY_WORDS.test(name.toLowerCase());
}
function mayBeMisspelt(text) {
  return /["']?stat[a-z]{2,8}["']?\s*:/i.test(text) && (/\beffect\b/i.test(text) || /20(?:12|08)-10-17/.test(text));
}
function isLenientJson(text) {
  const errors = [];
  parse(text, errors, { allowTrailingComma: true });
  return text.trim() !== "" && errors.length === 0;
}
function meantAsPolicy(path, { value, places }) {
  const problem = { severity: "error", rule: "unreadable-input", path };
  const wrapped = wrappedPolicy(value);
  if (wrapped !== void 0) return { ...problem, ...wrapped, message: `${path}: ${wrapped.message}` };
  if (Array.isArray(value)) {
    if (!value.some(isPolicyDocument)) return void 0;
    const help = "save each policy as a file of its own, without the list around it";
    return { ...problem, message: `${path}: a list with a policy in it is no policy document`, help };
  }
  const misspelt = misspeltStatement(value);
  if (misspelt === void 0) return void 0;
  const place = places.get(`/${misspelt}`);
  const { line, column } = place?.key ?? place?.value ?? { line: 1, column: 1 };
  const message = `${path}: a policy with ${JSON.stringify(misspelt)} in the place of "Statement" (line ${line}, column ${column})`;
  return { ...problem, line, column, message, help: 'write "Statement"' };
}
function misspeltStatement(value) {
  if (typeof value !== "object" || value === null) return void 0;
  return Object.entries(value).find(([name, member]) => NEARLY_STATEMENT.test(name) && hasStatement(member))?.[0];
}
function hasStatement(value) {
  const items = Array.isArray(value) ? value : [value];
  return items.some((item) => {
    if (typeof item !== "object" || item === null) return false;
    const members = Object.keys(item).map((name) => name.toLowerCase());
    return members.includes("effect") && members.filter((name) => MEMBERS.has(name)).length > 1;
  });
}

// src/sources/discovery/find-documents.ts
var CANDIDATE = /\.(json|ya?ml|tf)$/i;
var CHUNK_BYTES = 16 * 1024 * 1024;
var CHUNK_FILES = 256;
var GENESYS_ACCOUNT = new RegExp(GENESYS_ACCOUNTS.join("|"));
var SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i"
);
var PASTED_MEMBER = /[\u2018-\u201f]\s*(?:Statement|Effect|Version)\b/;
async function findDocuments(tree, entries, explicit, collector) {
  for (const { path, type } of entries) {
    if (type === "submodule") collector.remark(path, "a submodule: its files are not read");
  }
  const candidates = entries.filter(({ path, type }) => type !== "submodule" && (CANDIDATE.test(path) || explicit.has(path))).sort((a, b) => Number(a.type === "symlink") - Number(b.type === "symlink") || (a.path < b.path ? -1 : 1));
  const links = new Set(candidates.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const known = /* @__PURE__ */ new Set();
  const documents = [];
  const templates = [];
  const doubtful = /* @__PURE__ */ new Set();
  for (const chunk of chunksOf(candidates)) {
    const sources = await Promise.all(chunk.map((entry) => readCandidate(tree, entry, collector)));
    for (const source of sources) {
      if (source === void 0 || links.has(source.path) && known.has(source.sha256)) continue;
      known.add(source.sha256);
      const found = await examine(source, explicit.has(source.path), collector, doubtful);
      if (found === "template") templates.push(source.path);
      else if (found !== void 0) documents.push(found);
    }
  }
  documents.sort((a, b) => a.path < b.path ? -1 : 1);
  const undecided2 = documents.filter((document) => doubtful.has(document.path)).map(bucketOrEndpoint2);
  return { documents, gaps: [...undecided2, ...templatesGaps(templates)] };
}
function bucketOrEndpoint2({ path }) {
  return {
    what: `what ${path} is attached to`,
    why: "its content suits a bucket policy and a VPC endpoint policy",
    cure: "name it in a config under inventory.buckets, or call the file endpoint or bucket after what it is attached to"
  };
}
async function readCandidate(tree, entry, collector) {
  try {
    const bytes = await tree.read(entry.path);
    const decoded = decode(entry.path, bytes);
    if ("ok" in decoded) return decoded.ok;
    if (isPolicyText2(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      collector.problem(...decoded.problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (entry.type === "symlink" && /no such file|is not a file/.test(error.message)) {
      return void 0;
    }
    const help = error.help === void 0 ? {} : { help: error.help };
    collector.problem({
      severity: "error",
      rule: "unreadable-input",
      path: entry.path,
      message: error.message,
      ...help
    });
  }
  return void 0;
}
async function examine(source, explicit, collector, doubtful) {
  const { path, text } = source;
  if (isTemplate(path, text)) return explicit || SPEAKS_OF_EXPORTS.test(text) ? "template" : void 0;
  const looksLike = explicit || isPolicyText2(text);
  const named = isNamedLikePolicy(path);
  if (!looksLike && !named && !mayBeMisspelt(text)) return void 0;
  const parsed = await parseText(source);
  if (!("ok" in parsed)) {
    if (looksLike || named && !isLenientJson(text)) collector.problem(...parsed.problems);
    return void 0;
  }
  const { value } = parsed.ok;
  if (!isPolicyDocument(value)) {
    reportOther(source, parsed.ok, explicit, collector);
    return void 0;
  }
  const recognised = recogniseKind(value, path);
  if (recognised === void 0) {
    const why = "a resource policy of a service that takes no part in an export, or of no service that can be told";
    if (explicit) collector.problem({ severity: "error", rule: "unreadable-input", path, message: `${path}: ${why}` });
    else collector.remark(path, why);
    return void 0;
  }
  if (!recognised.certain) {
    if (recognised.kind === "vpc-endpoint-policy") doubtful.add(path);
    collector.assume(path, `it was taken for ${article(recognised.kind)} ${recognised.kind}: ${recognised.why}`);
  }
  return collector.policy(parsed.ok, recognised.kind);
}
function article(word) {
  return /^([aei]|rcp|scp)/.test(word) ? "an" : "a";
}
function reportOther(source, document, explicit, collector) {
  const { path, text } = source;
  const meant = meantAsPolicy(path, document);
  const pasted = PASTED_MEMBER.exec(text);
  if (pasted !== null) {
    const { line, column } = indexLines(text).position(pasted.index);
    const character = text.charAt(pasted.index);
    const message = `found ${describeCharacter(character)} around the name of an element (line ${line}, column ${column})`;
    const help = cureForPasted(character);
    collector.problem({ severity: "error", rule: "unreadable-input", path, line, column, message, help });
  } else if (meant !== void 0) collector.problem(meant);
  else if (explicit) {
    const message = `${path}: not a policy document, which has Statement at its top level`;
    collector.problem({ severity: "error", rule: "unreadable-input", path, message });
  } else if (holdsPolicy(document.value)) {
    const about = GENESYS_ACCOUNT.test(text) ? ", which names a Genesys account" : "";
    collector.remark(
      path,
      `it holds a policy below its top level${about}; put the policy in a file of its own to have it judged`
    );
  }
}
function holdsPolicy(value) {
  if (typeof value !== "object" || value === null) return false;
  return isPolicyDocument(value) || Object.values(value).some(holdsPolicy);
}
function isPolicyText2(text) {
  return text.includes("Statement") && (text.includes("Effect") || /20(?:12|08)-10-17/.test(text));
}
function isTemplate(path, text) {
  if (/\.tf$/i.test(path)) return true;
  return text.includes("AWSTemplateFormatVersion") || text.includes("Resources") && /["']?Type["']?\s*:\s*["']?AWS::/.test(text) || text.includes('"planned_values"');
}
function templatesGaps(paths) {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 10).join(", ");
  const more = paths.length > 10 ? ` and ${paths.length - 10} more` : "";
  return [
    {
      what: `the policies in ${shown}${more}`,
      why: "templates, plans and Terraform files are not read by this version",
      cure: "give their policies as JSON or YAML documents, and name those in .github/genesys-export-gate.yml"
    }
  ];
}
function chunksOf(entries) {
  const chunks = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = entry.size ?? 0;
    if (bytes + size > CHUNK_BYTES || (chunks.at(-1)?.length ?? 0) >= CHUNK_FILES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(entry);
    bytes += size;
  }
  return chunks;
}

// src/sources/config/unreferenced.ts
async function remarkUnreferenced(tree, { buckets }, exports, collector) {
  const inputs = collector.inputs();
  const paths = new Set(inputs.map(({ path }) => path));
  const names = new Set(exports.map(({ bucket }) => bucket));
  const keys = new Set(
    buckets.filter(({ name }) => names.has(name)).flatMap(({ encryption }) => encryption?.key ?? [])
  );
  const entries = (await tree.list()).filter(({ path, type }) => type === "file" && !paths.has(path));
  const { documents } = await findDocuments(tree, entries, /* @__PURE__ */ new Set(), createCollector(tree.ref));
  for (const document of documents) {
    const named = namedBy(document, names, keys);
    if (named !== void 0) collector.assume(document.path, `it names ${named}, but the config does not reference it`);
  }
}
function namedBy(document, buckets, keys) {
  if (document.kind === "bucket-policy") {
    const bucket = bucketsOfPolicy(document).find((name) => buckets.has(name));
    return bucket === void 0 ? void 0 : `the bucket ${bucket}`;
  }
  if (document.kind !== "key-policy") return void 0;
  const key = namedKeys([document]).find((arn) => keys.has(arn));
  const byPath = [...keys].find((arn) => document.path.includes(arn.split("key/")[1] ?? arn));
  return key === void 0 && byPath === void 0 ? void 0 : `the key ${key ?? byPath}`;
}

// src/sources/full-access.ts
var TEXT = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`;
var PATH = "FullAWSAccess (AWS managed)";
function withFullAccess(scps, collector) {
  const mayAllow = scps.some(
    ({ policy }) => "unknown" in policy || policy.statements.some(({ effect }) => effect === "Allow")
  );
  if (mayAllow || scps.length === 0) return scps;
  const paths = scps.map(({ path }) => path).join(", ");
  collector.remark(paths, "these SCPs only deny, so AWS' own FullAWSAccess is taken to be attached beside them");
  const parsed = parseJson(TEXT, PATH);
  if (!("document" in parsed)) return scps;
  const { value, places } = parsed.document;
  const source = { path: PATH, text: TEXT, sha256: "", format: "json", value, places };
  return [collector.managedPolicy(source, "scp"), ...scps];
}

// src/sources/discovery/roles.ts
import { posix as posix6 } from "node:path";

// src/sources/discovery/identity-policies.ts
import { posix as posix5 } from "node:path";

// src/sources/discovery/names.ts
import { posix as posix4 } from "node:path";
var KIND_WORDS = new Set(
  "policy policies role roles trust assume identity inline permission permissions boundary bucket key kms s3 iam aws json yaml document doc the for".split(
    " "
  )
);
function words(text) {
  const spaced2 = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return new Set(spaced2.split(/[^a-z0-9]+/).filter((word) => word !== "" && !KIND_WORDS.has(word)));
}
function fileWords(path) {
  return words(posix4.basename(path).replace(/\.[^.]*$/, ""));
}
function shared(a, b) {
  return [...a].filter((word) => b.has(word)).length;
}
function closest(items, target, wordsOf) {
  const scored = items.map((item) => ({ item, score: shared(wordsOf(item), target) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === void 0 || first.score === 0 || first.score === second?.score) return void 0;
  return first.item;
}
function isPart(part, whole) {
  return part.size > 0 && shared(part, whole) === part.size;
}
function areSame(a, b) {
  return a.size === b.size && isPart(a, b);
}

// src/sources/discovery/identity-policies.ts
var GENERAL = new Set(
  "infra infrastructure terraform tf config configs src main prod production dev staging test live account accounts security cloud platform genesys all common shared".split(
    " "
  )
);
function identityPoliciesOf(trust2, documents) {
  const all = ofKind(documents, "identity-policy");
  const trusts = ofKind(documents, "trust-policy");
  const beside = all.filter((document) => folderOf(document) === folderOf(trust2));
  const group = beside.length > 0 ? beside : all;
  const named = group.filter((document) => ownerByName(document, trusts) === trust2);
  if (named.length > 0) return attach(named, group);
  const free = group.filter((document) => ownerByName(document, trusts) === void 0);
  const rivals = beside.length > 0 ? trusts.filter((other) => folderOf(other) === folderOf(trust2)) : trusts;
  const alone = rivals.length === 1;
  if (alone && (group.length === 1 || beside.length > 0 && isOwnFolder(trust2, documents))) return attach(free, group);
  return { attached: [], perhaps: free, others: [] };
}
function attach(attached3, group) {
  return { attached: attached3, perhaps: [], others: group.filter((document) => !attached3.includes(document)) };
}
function ownerByName(document, trusts) {
  const own = fileWords(document.path);
  const fitting = trusts.map((trust2) => ({ trust: trust2, of: fileWords(trust2.path) })).filter(({ of }) => isPart(of, own) || isPart(own, of)).sort((a, b) => b.of.size - a.of.size);
  const [first, second] = fitting;
  return first === void 0 || first.of.size === second?.of.size ? void 0 : first.trust;
}
function isOwnFolder(trust2, documents) {
  const name = [...words(posix5.basename(folderOf(trust2)))];
  if (!name.some((word) => !GENERAL.has(word))) return false;
  const kinds = documents.filter((document) => folderOf(document) === folderOf(trust2)).map(({ kind }) => kind);
  return kinds.every((kind) => ["trust-policy", "identity-policy", "permissions-boundary"].includes(kind));
}
function folderOf({ path }) {
  return posix5.dirname(path);
}

// src/sources/discovery/roles.ts
function findRoles(documents, declared, collector) {
  const candidates = declared.length > 0 ? declared : roleCandidates(documents);
  const trusts = ofKind(documents, "trust-policy").map((trust2) => ({ trust: trust2, identity: identityPoliciesOf(trust2, documents) })).filter(isExportTrust);
  const found = trusts.map(({ trust: trust2, identity }) => {
    const arn = declared.length > 0 ? declaredRole(trust2, declared, trusts.length) : roleByName(trust2, candidates) ?? roleThatWrites(identity.attached, documents);
    return { trust: trust2, identity, arn };
  });
  const roles = [];
  const gaps = [];
  for (const one of found) {
    const { trust: trust2, identity, arn } = one;
    if (arn === void 0 || found.filter((other) => other.arn === arn).length > 1) {
      gaps.push(unnamedRole(trust2, identity, candidates, documents));
      continue;
    }
    if (declared.length === 0)
      collector.assume(trust2.path, `taken for the trust policy of ${arn}, ${reason(one, candidates)}`);
    roles.push({ arn, trustPolicy: trust2, ...attached(trust2, identity, arn, documents, gaps, collector) });
  }
  return { roles, gaps };
}
function isExportTrust({ trust: trust2, identity }) {
  const { genesys, externalIds } = readTrust(trust2);
  if (genesys) return true;
  const policies = [...identity.attached, ...identity.perhaps];
  return externalIds.length > 0 && (policies.length === 0 || writtenResources(policies).length > 0);
}
function roleCandidates(documents) {
  const named = namedRoles(documents);
  const accounts = namedKeys(documents).map(accountOf);
  const inAccount = named.filter((arn) => accounts.includes(accountOf(arn)));
  return inAccount.length > 0 ? inAccount : named;
}
function declaredRole(trust2, declared, trusts) {
  const hints = /* @__PURE__ */ new Set([...fileWords(trust2.path), ...folderWords(trust2.path)]);
  const byName = closest(declared, hints, nameWords);
  return byName ?? (declared.length === 1 && trusts === 1 ? declared[0] : void 0);
}
function roleByName(trust2, candidates) {
  const named = candidates.filter(
    (arn) => areSame(nameWords(arn), fileWords(trust2.path)) || areSame(nameWords(arn), folderWords(trust2.path))
  );
  return named.length === 1 ? named[0] : void 0;
}
function roleThatWrites(identity, documents) {
  const buckets = bucketsIn(writtenResources(identity));
  const about = documents.filter(
    (document) => document.kind === "key-policy" || document.kind === "bucket-policy" && (buckets.length === 0 || bucketsOfPolicy(document).some((name) => buckets.includes(name)))
  );
  const writing = writingRoles(about);
  return writing.length === 1 ? writing[0] : void 0;
}
function reason({ trust: trust2, arn = "" }, candidates) {
  return roleByName(trust2, candidates) === arn ? "which has the name of the file or its folder" : "the one role that bucket and key policies let write";
}
function nameWords(arn) {
  return words(arn.slice(arn.lastIndexOf("/") + 1));
}
function folderWords(path) {
  return words(posix6.basename(posix6.dirname(path)));
}
function attached(trust2, identity, arn, documents, gaps, collector) {
  if (identity.attached.length > 0) {
    collector.assume(list(identity.attached), `taken for all identity policies of ${arn}`);
  }
  if (identity.others.length > 0)
    collector.remark(
      list(identity.others),
      `not taken for policies of ${arn}: their names do not tie them to ${trust2.path}`
    );
  const boundary = boundaryOf(trust2, arn, documents, gaps);
  if (boundary !== void 0) collector.assume(boundary.path, `taken for the permissions boundary of ${arn}`);
  return {
    identityPolicies: identity.attached.length > 0 ? identity.attached : unknownPolicies(trust2, identity, arn, documents),
    ...boundary === void 0 ? {} : { permissionsBoundary: boundary }
  };
}
function unknownPolicies(trust2, { attached: identity, perhaps }, role, documents) {
  const why = perhaps.length === 0 ? `no identity policy belongs to ${trust2.path} by its folder or name` : `they could be any of ${list(perhaps)}`;
  return {
    what: `the identity policies of ${role}`,
    why,
    ...suggestConfig({ role, trust: trust2, identity, perhaps, organizationId: readTrust(trust2).externalIds[0] }, documents)
  };
}
function boundaryOf(trust2, arn, documents, gaps) {
  const all = ofKind(documents, "permissions-boundary");
  const only = all.length === 1 && ofKind(documents, "trust-policy").length === 1 ? all[0] : void 0;
  const boundary = only ?? closest(all, fileWords(trust2.path), ({ path }) => fileWords(path));
  if (boundary === void 0 && all.length > 0) {
    gaps.push({
      what: `the permissions boundary of ${arn}`,
      why: `it could be any of ${list(all)}, or none`,
      cure: `name it in a config, as permissions-boundary of ${arn} under inventory.roles`
    });
  }
  return boundary;
}
function unnamedRole(trust2, identity, candidates, documents) {
  const buckets = bucketsIn(writtenResources(identity.attached));
  const { genesys, externalIds } = readTrust(trust2);
  const which = candidates.length === 0 ? "no policy names a role that could be it" : `it could be any of ${candidates.join(", ")}, or another`;
  const why = `${genesys ? "the trust policy trusts Genesys" : "the trust policy asks for an organization's ExternalId"}, and ${which}`;
  return {
    what: `the role's ARN of the trust policy ${trust2.path}`,
    why: statementsOf(trust2).length === 0 ? `${why}; the document has no statement that could be read` : why,
    ...suggestConfig(
      {
        trust: trust2,
        identity: identity.attached,
        perhaps: identity.perhaps,
        organizationId: externalIds[0],
        bucket: buckets.length === 1 ? buckets[0] : void 0
      },
      documents
    )
  };
}
function list(documents) {
  return documents.map(({ path }) => path).join(", ");
}

// src/sources/discovery/discover.ts
function discoverInventory(documents, exports, found, collector) {
  const roles = findRoles(documents, [...new Set(exports.map(({ role }) => role))], collector);
  const buckets = findBuckets(documents, roles.roles, [...new Set(exports.map(({ bucket }) => bucket))], collector);
  const nothing = roles.roles.length === 0 && roles.gaps.length === 0 && exports.length === 0;
  if (nothing) {
    collector.remark("exports", "no trust policy among the files lets a Genesys account or a UUID ExternalId in");
    return { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: found, documents };
  }
  for (const document of ofKind(documents, "vpc-endpoint-policy")) {
    collector.remark(
      document.path,
      "a VPC endpoint policy counts for requests through that endpoint; Genesys' do not go there"
    );
  }
  return {
    exports,
    roles: roles.roles,
    buckets: buckets.buckets,
    keys: buckets.keys,
    organization: discoverOrganization(documents, collector),
    gaps: [...found, ...roles.gaps, ...buckets.gaps, ...unknownLevels(documents)],
    documents
  };
}
function unknownLevels(documents) {
  const allowing = ofKind(documents, "scp").filter(
    ({ policy }) => "unknown" in policy ? false : policy.statements.some(({ effect }) => effect === "Allow")
  );
  if (allowing.length < 2) return [];
  return [
    {
      what: `the levels of the service control policies ${allowing.map(({ path }) => path).join(", ")}`,
      why: "files do not tell whether they stand on one level of the organization or on several",
      cure: "say so under inventory.organization.scps of a config: one list per level, root first"
    }
  ];
}
function discoverOrganization(documents, collector) {
  const scps = ofKind(documents, "scp");
  const rcps = ofKind(documents, "rcp");
  if (scps.length === 0) collector.remark("service control policies", "no document is one: none was taken to apply");
  else collector.remark(scps.map(({ path }) => path).join(", "), "taken for the account's SCPs, all on one level");
  if (rcps.length === 0) collector.remark("resource control policies", "no document is one: none was taken to apply");
  return {
    ...scps.length === 0 ? {} : { scps: [withFullAccess(scps, collector)] },
    ...rcps.length === 0 ? {} : { rcps: [rcps] }
  };
}

// src/sources/config/policy-reader.ts
import { posix as posix7 } from "node:path";
function policyReader(parsed, tree, collector) {
  return async (path, kind, at) => {
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.message ?? path;
      if (problem?.line === void 0) {
        const help = problem?.help ?? await similarFile(tree, path, kind);
        collector.problem({
          ...configProblem(parsed.path, parsed.document, at, `${showPath(at)}: ${message}`, help),
          rule: "unreadable-input"
        });
      } else collector.problem(problem);
      return unreadablePolicy(path, kind, `it cannot be read: ${message}`);
    }
    const document = await parseText(text.ok);
    const problems = "ok" in document ? notThisPolicy(document.ok, kind, parsed, at) : document.problems;
    const [first] = problems;
    if ("ok" in document && first === void 0) return collector.policy(document.ok, kind);
    collector.problem(...problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(path, kind, `it cannot be read: ${first?.message}`);
  };
}
function notThisPolicy({ path, value }, kind, parsed, at) {
  const wrapped = wrappedPolicy(value);
  if (wrapped !== void 0) {
    return [{ severity: "error", rule: "unreadable-input", path, ...wrapped, message: `${path}: ${wrapped.message}` }];
  }
  const other = otherKind(value, kind);
  if (other === void 0) return [];
  const words2 = (name) => name.replaceAll("-", " ");
  const message = `${showPath(at)}: ${path} is ${article2(other.kind)} ${words2(other.kind)} (${other.why}), and the config names it as ${words2(kind)}`;
  return [configProblem(parsed.path, parsed.document, at, message, `name the file of the ${words2(kind)} here`)];
}
function article2(kind) {
  return kind === "identity-policy" ? "an" : "a";
}
async function similarFile(tree, path, kind) {
  const paths = (await tree.list()).map((entry) => entry.path);
  const folder2 = posix7.dirname(posix7.normalize(path));
  const stem = (file) => posix7.basename(file).replace(/\.[^.]*$/, "");
  const beside = paths.filter(
    (file) => posix7.dirname(file) === folder2 && /\.(json|ya?ml)$/i.test(file) && (kindOfName(stem(file)) ?? kind) === (kindOfName(stem(path)) ?? kind)
  );
  const name = nearest(stem(path), beside.map(stem));
  const close = paths.includes(path) ? void 0 : beside.find((file) => stem(file) === name);
  return close === void 0 ? void 0 : `did you mean ${close}?`;
}

// src/sources/inventory-from-config.ts
function exportsFromConfig({ config, document }) {
  return (config.exports ?? []).map((declared, index) => {
    const { region, account } = declared.genesys;
    const { "source-ips": sourceIps, "source-vpce": sourceVpce, via } = declared.network ?? {};
    return {
      name: declared.name,
      organizationId: declared.genesys["organization-id"],
      role: declared.role,
      bucket: declared.bucket,
      discovered: false,
      ...defined({ region, account, place: placesOf(document, ["exports", index])?.value }),
      network: defined({ sourceIps, sourceVpce, via })
    };
  });
}
async function inventoryFromConfig(parsed, exports, tree, collector) {
  const { inventory = {} } = parsed.config;
  const read = policyReader(parsed, tree, collector);
  const roles = await inOrder(inventory.roles, (role, index) => readRole(role, ["inventory", "roles", index], read));
  const accountOfBucket = bucketAccounts(exports, roles);
  const buckets = await inOrder(
    inventory.buckets,
    (bucket, index) => readBucket(bucket, accountOfBucket(bucket.name), ["inventory", "buckets", index], read)
  );
  const keys = await inOrder(inventory.keys, (key, index) => readKey(key, ["inventory", "keys", index], read));
  const endpoints = await inOrder(inventory["vpc-endpoints"], async ({ id, policy }, index) => ({
    id,
    policy: await read(policy, "vpc-endpoint-policy", ["inventory", "vpc-endpoints", index, "policy"])
  }));
  return {
    exports,
    roles,
    buckets,
    keys: [...keys, ...keysWithoutEntry(buckets, keys)],
    organization: await readOrganization(inventory, read, collector),
    ...endpoints.length === 0 ? {} : { vpcEndpoints: endpoints },
    gaps: [
      ...danglingReferences(exports, roles, buckets),
      ...bucketsWithoutAccount(buckets),
      ...bucketsWithoutEncryption(buckets, keys.length)
    ],
    documents: collector.documents()
  };
}
async function readRole(role, at, read) {
  const { "trust-policy": trust2, "identity-policies": identity, "permissions-boundary": boundary } = role;
  return {
    arn: role.arn,
    trustPolicy: trust2 === void 0 ? roleGap(role.arn, "the trust policy", "trust-policy") : await read(trust2, "trust-policy", [...at, "trust-policy"]),
    identityPolicies: identity === void 0 ? roleGap(role.arn, "the identity policies", "identity-policies") : await inOrder(identity, (path, index) => read(path, "identity-policy", [...at, "identity-policies", index])),
    ...boundary === void 0 ? {} : { permissionsBoundary: await read(boundary, "permissions-boundary", [...at, "permissions-boundary"]) },
    ...defined({ tags: role.tags, uniqueId: role["unique-id"] })
  };
}
async function readBucket(bucket, account, at, read) {
  const { "public-access-block": block, encryption, "object-lock": objectLock } = bucket;
  const publicAccessBlock = block && {
    blockPublicAcls: block["block-public-acls"] ?? false,
    ignorePublicAcls: block["ignore-public-acls"] ?? false,
    blockPublicPolicy: block["block-public-policy"] ?? false,
    restrictPublicBuckets: block["restrict-public-buckets"] ?? false
  };
  return {
    name: bucket.name,
    account: bucket.account ?? account,
    ...defined({
      region: bucket.region,
      policy: bucket.policy === void 0 ? void 0 : await read(bucket.policy, "bucket-policy", [...at, "policy"]),
      publicAccessBlock,
      objectOwnership: bucket["object-ownership"],
      encryption: encryption && readEncryption(encryption),
      objectLock,
      requesterPays: bucket["requester-pays"]
    })
  };
}
function readEncryption(encryption) {
  const { algorithm, key, "bucket-key": bucketKey } = encryption;
  return { algorithm, ...defined({ key, bucketKey }) };
}
async function readKey(key, at, read) {
  const policy = key.policy === void 0 ? keyGap(key.arn) : await read(key.policy, "key-policy", [...at, "policy"]);
  return { arn: key.arn, policy, grants: (key.grants ?? []).map(readGrant) };
}
function readGrant(grant) {
  return {
    granteePrincipal: grant["grantee-principal"],
    operations: grant.operations,
    ...defined({
      encryptionContextEquals: grant["encryption-context-equals"],
      encryptionContextSubset: grant["encryption-context-subset"]
    })
  };
}
function keysWithoutEntry(buckets, keys) {
  const named = buckets.flatMap(({ encryption }) => encryption?.key ?? []);
  const missing2 = [...new Set(named)].filter((arn) => !keys.some((key) => key.arn === arn));
  return missing2.map((arn) => ({ arn, policy: keyGap(arn), grants: [] }));
}
async function readOrganization(inventory, read, collector) {
  const { organization } = inventory;
  if (organization === void 0) return {};
  const levels = async (name, kind) => {
    const lists = organization[name];
    if (lists === void 0) return void 0;
    return inOrder(
      lists,
      (paths, level) => inOrder(paths, (path, index) => read(path, kind, ["inventory", "organization", name, level, index]))
    );
  };
  const scps = (await levels("scps", "scp"))?.map((level) => withFullAccess(level, collector));
  return defined({ id: organization.id, scps, rcps: await levels("rcps", "rcp") });
}
function bucketAccounts(exports, roles) {
  const accountOf3 = (arn) => arn.split(":")[4] ?? "";
  const ofRoles = [...new Set(roles.map(({ arn }) => accountOf3(arn)))];
  const fallback = ofRoles.length === 1 ? ofRoles[0] ?? "" : "";
  return (bucket) => {
    const writer = exports.find((declared) => declared.bucket === bucket);
    return writer === void 0 ? fallback : accountOf3(writer.role);
  };
}
async function inOrder(items, read) {
  const results = [];
  for (const [index, item] of (items ?? []).entries()) results.push(await read(item, index));
  return results;
}
function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));
}

// src/sources/load-world.ts
var CONFIG_PATHS = [
  ".github/genesys-export-gate.yml",
  ".github/genesys-export-gate.yaml",
  ".github/genesys-export-gate.json"
];
var EMPTY = { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: [], documents: [] };
async function loadWorld(tree, options = {}) {
  return load(tree, options, readInventory);
}
async function loadConfig(tree, options = {}) {
  return load(tree, options, async (_tree, parsed, _options, collector) => {
    if (parsed === void 0) return EMPTY;
    const exports = exportsFromConfig(parsed);
    if (parsed.config.exports !== void 0) collector.problem(...strangeSuppressions(parsed, exports));
    return { ...EMPTY, exports };
  });
}
async function load(tree, options, inventoryOf) {
  const collector = createCollector(tree.ref);
  const configPath = await findConfig(tree, options, collector);
  const parsed = configPath === void 0 ? void 0 : await readConfig(tree, configPath, collector);
  const stopped = collector.problems().some(({ severity }) => severity === "error");
  const inventory = stopped ? EMPTY : await inventoryOf(tree, parsed, options, collector);
  const accounts = parsed?.config.accounts;
  return {
    ref: tree.ref,
    ...configPath === void 0 ? {} : { configPath },
    settings: parsed === void 0 ? DEFAULT_SETTINGS : settingsOf(parsed),
    ...accounts === void 0 ? {} : { accounts },
    inventory,
    files: new Set((await tree.list()).map(({ path }) => path)),
    inputs: collector.inputs(),
    problems: collector.problems(),
    notEvaluated: collector.remarks()
  };
}
async function findConfig(tree, options, collector) {
  const { configPath, paths = [] } = options;
  if (configPath === void 0 && paths.length > 0) return void 0;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  if (configPath !== void 0) {
    const path = checkedPath(configPath);
    if (listed.has(path) || await exists(tree, path)) return path;
    const close = nearest(path, [...listed]);
    throw new UserError(`${configPath}: no such config`, close === void 0 ? void 0 : `did you mean ${close}?`);
  }
  const found = CONFIG_PATHS.filter((path) => listed.has(path));
  const [first, second] = found;
  if (first !== void 0 && second !== void 0) {
    const message = `two configs: ${found.join(" and ")}`;
    collector.problem({ severity: "error", rule: "bad-config", path: second, message, help: "keep one of them" });
  }
  return first;
}
async function exists(tree, path) {
  try {
    await tree.read(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return !error.message.endsWith("no such file");
    throw error;
  }
}
async function readConfig(tree, path, collector) {
  const text = await readText(tree, path, "bad-config");
  if (!("ok" in text)) {
    collector.problem(...text.problems);
    return void 0;
  }
  collector.input(path, text.ok.sha256, "config");
  const parsed = await parseConfig(text.ok);
  if ("ok" in parsed) return parsed.ok;
  collector.problem(...parsed.problems);
  return void 0;
}
async function readInventory(tree, parsed, options, collector) {
  const exports = parsed === void 0 ? [] : exportsFromConfig(parsed);
  const declaresInventory = parsed?.config.inventory !== void 0 && (options.paths ?? []).length === 0;
  const inventory = parsed !== void 0 && declaresInventory ? await inventoryFromConfig(parsed, exports, tree, collector) : await discover(tree, exports, options, collector);
  const notRead = parsed === void 0 ? [] : sourcesNotRead(parsed);
  if (parsed?.config.exports?.some(({ observed }) => observed !== void 0)) {
    collector.remark("observed facts of the config", "this version does not use them");
  }
  const completed = parsed?.config.exports === void 0 ? findExports({ ...inventory, documents: collector.documents() }) : { exports, gaps: [] };
  if (parsed !== void 0) {
    collector.problem(...strangeSuppressions(parsed, completed.exports));
    if (declaresInventory) await remarkUnreferenced(tree, inventory, completed.exports, collector);
  }
  return {
    ...inventory,
    exports: completed.exports,
    gaps: [...inventory.gaps, ...notRead, ...completed.gaps],
    documents: collector.documents()
  };
}
async function discover(tree, exports, options, collector) {
  const { entries, explicit } = await selectEntries(tree, options);
  const { documents, gaps } = await findDocuments(tree, entries, explicit, collector);
  return discoverInventory(documents, exports, gaps, collector);
}
async function selectEntries(tree, { paths = [], missingPaths }) {
  const listed = await tree.list();
  if (paths.length === 0) return { entries: listed, explicit: /* @__PURE__ */ new Set() };
  const explicit = /* @__PURE__ */ new Set();
  const selected = /* @__PURE__ */ new Map();
  for (const given of paths) {
    const path = checkedPath(given).replace(/\/$/, "");
    const named = listed.find((entry) => entry.path === path && entry.type !== "submodule");
    const inside = listed.filter((entry) => path === "." || entry.path.startsWith(`${path}/`));
    const file = named ?? (inside.length === 0 && await exists(tree, path) ? { path, type: "file" } : void 0);
    if (file !== void 0) explicit.add(path);
    else if (inside.length === 0 && missingPaths !== "ignore") {
      const close = nearest(
        path,
        listed.map((entry) => entry.path)
      );
      throw new UserError(
        `${given}: no such file or folder`,
        close === void 0 ? void 0 : `did you mean ${close}?`
      );
    }
    for (const entry of file === void 0 ? inside : [file]) selected.set(entry.path, entry);
  }
  return { entries: [...selected.values()], explicit };
}

// src/sources/tree/git-process.ts
import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
var HARMLESS = [
  "--no-pager",
  ...["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.sshCommand=false"].flatMap(
    (setting) => ["-c", setting]
  ),
  ...["-c", "protocol.allow=never"]
];
var MAX_OUTPUT = 512 * 1024 * 1024;
function runGit(directory, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, ...args], { cwd: directory, env: cleanEnvironment(), stdio: "pipe" });
    const out = [];
    const err = [];
    let size = 0;
    child.on("error", (error) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") resolve(void 0);
      else notStarted(directory, error.code).then(reject, reject);
    });
    child.stdout.on("data", (chunk) => {
      size += chunk.length;
      if (size <= MAX_OUTPUT) out.push(chunk);
      else {
        child.kill();
        reject(new UserError(`git ${args[0]} answers with more than ${MAX_OUTPUT} bytes`));
      }
    });
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.on("close", (status) => {
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input ?? "");
  });
}
async function git(directory, args, input) {
  const result = await runGit(directory, args, input);
  if (result === void 0) throw await notStarted(directory);
  if (result.status !== 0) throw new UserError(`git ${args[0]} failed: ${result.stderr || `status ${result.status}`}`);
  return result.stdout;
}
async function notStarted(directory, code = "ENOENT") {
  const folder2 = await access(directory, constants.R_OK | constants.X_OK).then(
    () => void 0,
    (error) => error.code ?? "unknown"
  );
  if (folder2 !== void 0) return new UserError(`cannot read ${directory} (${folder2})`);
  if (code === "ENOENT") return new UserError("git is not installed", "install git, or put it on the PATH");
  return new UserError(`git could not be started (${code})`, "check the permissions of the git program");
}
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1"
  };
}

// src/sources/tree/git-blobs.ts
var BATCH_BYTES = 32 * 1024 * 1024;
function localBlobs(directory) {
  let queue = [];
  return ({ object, size = 0 }) => new Promise((resolve, reject) => {
    if (queue.length === 0) setImmediate(flush);
    queue.push({ object, size, resolve, reject });
  });
  async function flush() {
    const all = queue;
    queue = [];
    for (const batch of batchesOf(all)) {
      try {
        await answer(directory, batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}
function batchesOf(all) {
  const batches = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (bytes + one.size > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(one);
    bytes += one.size;
  }
  return batches;
}
async function answer(directory, batch) {
  const output = await git(directory, ["cat-file", "--batch"], batch.map(({ object }) => `${object}
`).join(""));
  let at = 0;
  for (const { object, resolve, reject } of batch) {
    const end = output.indexOf(10, at);
    const header = output.subarray(at, end === -1 ? output.length : end).toString();
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    at = end + 1 + (size === void 0 ? 0 : Number(size) + 1);
    if (size === void 0 || end === -1 || at > output.length) {
      reject(new UserError(`git does not have the object ${object}: ${header}`, "fetch the whole repository"));
    } else resolve(output.subarray(end + 1, at - 1));
  }
}

// src/sources/tree/links.ts
import { posix as posix8 } from "node:path";
var MAX_SYMLINKS = 20;
async function follow(entries, path, read) {
  let current = checkedPath(path);
  for (let links = 0; links <= MAX_SYMLINKS; links += 1) {
    const [found, rest] = firstEntry(entries, current);
    if (found?.type === "submodule") throw inSubmodule(path, found.path);
    if (found === void 0 || found.type === "file" && rest !== "") throw new UserError(`${path}: no such file`);
    if (found.type === "file") return found;
    const target = new TextDecoder().decode(await read(found));
    const next = posix8.join(posix8.dirname(found.path), target, rest);
    if (posix8.isAbsolute(target) || next === ".." || next.startsWith("../")) throw outsideRoot(path);
    current = checkedPath(next);
  }
  throw new UserError(`${path}: a symbolic link that leads to itself`);
}
function firstEntry(entries, path) {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length += 1) {
    const entry = entries.get(segments.slice(0, length).join("/"));
    if (entry !== void 0) return [entry, segments.slice(length).join("/")];
  }
  return [void 0, ""];
}

// src/sources/tree/git.ts
async function resolveCommit(directory, ref) {
  if (ref === "" || ref.startsWith("-") || /[\0-\x20\x7f]/.test(ref)) {
    throw new UserError(`${JSON.stringify(ref)} is not a git revision`, "give a branch, a tag or a commit id");
  }
  const result = await runGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (result === void 0) throw await notStarted(directory);
  const id = result.stdout.toString().trim().split("\n").at(-1) ?? "";
  if (result.status === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  if (/not a git repository/.test(result.stderr)) {
    throw new UserError(`${directory} is not in a git repository`, "a base can only be compared with inside of one");
  }
  throw new UserError(
    `no commit ${JSON.stringify(ref)} in this repository`,
    "fetch it first; with actions/checkout set fetch-depth: 0"
  );
}
async function repositoryRoot(directory) {
  const result = await runGit(directory, ["rev-parse", "--show-toplevel"]);
  const root = result?.stdout.toString().replace(/\n$/, "") ?? "";
  return result?.status === 0 && root !== "" ? root : void 0;
}
async function hasCommit(directory, commit) {
  try {
    await resolveCommit(directory, commit);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
async function mergeBase(directory, a, b) {
  const [first, second] = [await resolveCommit(directory, a), await resolveCommit(directory, b)];
  const result = await runGit(directory, ["merge-base", first, second]);
  const id = result?.stdout.toString().trim() ?? "";
  return result?.status === 0 && id !== "" ? id : void 0;
}
async function commitParents(directory, commit) {
  const id = await resolveCommit(directory, commit);
  const text = (await git(directory, ["cat-file", "commit", id])).toString();
  const header = text.slice(0, text.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}
async function openGitTree(directory, ref, limits = DEFAULT_LIMITS, blobs = localBlobs(directory)) {
  const commit = await resolveCommit(directory, ref);
  const prefix = (await git(directory, ["rev-parse", "--show-prefix"])).toString().replace(/\n$/, "");
  let listing;
  const entries = () => {
    listing ??= listCommit(directory, commit, prefix, limits);
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()];
    },
    async read(path) {
      const entry = await follow(await entries(), path, blobs);
      const size = entry.size ?? 0;
      if (size > limits.fileBytes) throw tooLarge(path, size, limits);
      return blobs(entry);
    }
  };
}
async function listCommit(directory, commit, prefix, limits) {
  const within = prefix === "" ? [] : ["--", prefix];
  const output = await git(directory, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, ...within]);
  const entries = /* @__PURE__ */ new Map();
  for (const line of output.toString().split("\0")) {
    if (line === "") continue;
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    const [, mode = "", object = "", size = "-", fullPath = ""] = match ?? [];
    if (match === null) throw notListed(commit, line);
    if (!fullPath.startsWith(prefix)) continue;
    const path = fullPath.slice(prefix.length);
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    entries.set(path, { path, type, object, ...size === "-" ? {} : { size: Number(size) } });
    if (entries.size > limits.files) throw tooManyFiles(limits);
  }
  return entries;
}
function notListed(commit, line) {
  return new UserError(
    `git does not have every file of commit ${commit}: ${JSON.stringify(line.slice(line.indexOf("	") + 1))} is missing`,
    "fetch the whole repository: a clone without --filter, and with actions/checkout without `filter` and `sparse-checkout`"
  );
}

// src/rules/denial-rules.ts
var DENIAL_RULES = [
  { call: "put-recording", rule: "put-object-denied", consequence: "Recordings cannot be written" },
  { call: "put-metadata", rule: "put-object-denied", consequence: "The metadata of recordings cannot be written" },
  { call: "assume-role", rule: "assume-role-denied", consequence: "Genesys Cloud cannot assume the export role" },
  {
    call: "generate-data-key",
    rule: "generate-data-key-denied",
    consequence: "Recordings cannot be encrypted with the bucket's key, so no upload succeeds"
  },
  {
    call: "put-object-acl",
    rule: "put-object-acl-denied",
    consequence: "Genesys Cloud cannot set the ACL that it asks for on recordings"
  },
  {
    call: "get-bucket-location",
    rule: "get-bucket-location-denied",
    consequence: "Genesys Cloud cannot read the bucket's location"
  },
  {
    call: "get-encryption-configuration",
    rule: "get-encryption-configuration-denied",
    consequence: "Genesys Cloud cannot read the bucket's default encryption"
  },
  {
    call: "put-recording-multipart",
    rule: "put-object-denied",
    consequence: "Large recordings could not be written in parts"
  },
  {
    call: "put-recording-with-acl",
    rule: "put-object-denied",
    consequence: "Recordings could not be written with an ACL header"
  },
  {
    call: "decrypt",
    rule: "decrypt-denied",
    consequence: "Multipart uploads under the bucket's key could not be completed"
  },
  {
    call: "abort-multipart-upload",
    rule: "abort-multipart-upload-denied",
    consequence: "Interrupted uploads could not be cleaned up"
  },
  { call: "list-bucket", rule: "list-bucket-denied", consequence: "The bucket cannot be listed" }
];
var BY_CALL = new Map(DENIAL_RULES.map((row, index) => [row.call, { row, index }]));
function denialRule(call) {
  const found = BY_CALL.get(call);
  if (found === void 0) throw new Error(`no denial rule for call ${call}`);
  return found.row;
}
function denialRank(call) {
  return BY_CALL.get(call)?.index ?? DENIAL_RULES.length;
}

// src/rules/documents.ts
function indexDocuments(inventory) {
  return new Map(inventory.documents.map((document) => [document.policy.id, document]));
}
function placeIn(document, path, part = "value") {
  const places = placesOf(document, path);
  return part === "member" ? places?.key ?? places?.value : places?.value;
}
function placeOfStatement(reference, documents) {
  const document = documents.get(reference.policy);
  return document === void 0 ? void 0 : placeIn(document, reference.path);
}
function statementName(reference) {
  return reference.sid === void 0 || reference.sid === "" ? `statement ${reference.statement + 1}` : `statement ${reference.sid}`;
}

// src/rules/phrases.ts
var NETWORK = "Genesys calls from its own network";
var PHRASES = /* @__PURE__ */ new Map([
  [
    "aws:sourcevpce",
    {
      unless: (id) => `every request that does not come through ${id}`,
      when: (id) => `requests through ${id}`,
      because: NETWORK
    }
  ],
  [
    "aws:sourcevpc",
    {
      unless: (id) => `every request that does not come from ${id}`,
      when: (id) => `requests from ${id}`,
      because: NETWORK
    }
  ],
  [
    "aws:vpcsourceip",
    {
      unless: (range) => `every request from outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: NETWORK
    }
  ],
  [
    "aws:sourceip",
    {
      unless: (range) => `every request from an address outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: "Genesys publishes no address range for exports and may use an endpoint of its own, where the address is absent (X1)"
    }
  ],
  [
    "aws:principalorgid",
    {
      unless: (id) => `every principal outside the organization ${id}`,
      when: (id) => `principals of the organization ${id}`
    }
  ],
  [
    "aws:principalaccount",
    { unless: (id) => `every principal of an account other than ${id}`, when: (id) => `principals of account ${id}` }
  ],
  ["aws:principalarn", { unless: (arn) => `every principal but ${arn}`, when: (arn) => `the principal ${arn}` }],
  [
    "aws:requestedregion",
    { unless: (region) => `every request to a region other than ${region}`, when: (region) => `requests to ${region}` }
  ],
  [
    "aws:securetransport",
    {
      unless: (value) => `requests whose TLS is not ${value}`,
      when: (value) => value === "false" ? "requests over plain HTTP" : "requests over TLS"
    }
  ],
  [
    "s3:x-amz-server-side-encryption",
    {
      unless: (algorithm) => `every upload without the header x-amz-server-side-encryption: ${algorithm}`,
      when: (algorithm) => `uploads with the header x-amz-server-side-encryption: ${algorithm}`,
      because: "nothing says that Genesys sends the header, and the bucket's default encryption does not set it (N1)"
    }
  ],
  [
    "s3:x-amz-server-side-encryption-aws-kms-key-id",
    {
      unless: (key) => `every upload that does not name the key ${key}`,
      when: (key) => `uploads that name the key ${key}`,
      because: "nothing says that Genesys names a key in the request"
    }
  ],
  [
    "s3:x-amz-acl",
    {
      unless: (acl) => `every upload without the header x-amz-acl: ${acl}`,
      when: (acl) => `uploads with the header x-amz-acl: ${acl}`,
      because: "whether Genesys sends an ACL is not documented"
    }
  ],
  [
    "sts:externalid",
    {
      unless: (id) => `every caller without the ExternalId ${id}`,
      when: (id) => `callers with the ExternalId ${id}`,
      because: "Genesys sends your organization id"
    }
  ],
  [
    "kms:viaservice",
    {
      unless: (service) => `every use of the key other than through ${service}`,
      when: (service) => `uses through ${service}`
    }
  ]
]);
var NEGATED = /Not(?:Equals|Like|IpAddress)|NotIpAddress/i;
var MOST_VALUES = 3;
function listOf2(values, word = "or") {
  const shown = values.slice(0, values.length > MOST_VALUES + 1 ? MOST_VALUES : MOST_VALUES + 1);
  const more = values.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}
function isNegated(operator) {
  return NEGATED.test(operator);
}
var DATE_WORDS = {
  DateLessThan: "before",
  DateLessThanEquals: "until",
  DateGreaterThan: "after",
  DateGreaterThanEquals: "from",
  DateEquals: "at",
  DateNotEquals: "at any time but"
};
function dateWords(operator) {
  return DATE_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")];
}
function requestsOf(test) {
  const { operator = "", key = "", wanted } = test;
  const phrases = PHRASES.get(key.toLowerCase());
  const date = dateWords(operator);
  if (date !== void 0) return `requests ${date} ${listOf2(wanted)}`;
  if (/^(?:.*:)?null$/i.test(operator))
    return wanted[0] === "true" ? `requests without \`${key}\`` : `requests with \`${key}\``;
  if (phrases !== void 0) return isNegated(operator) ? phrases.unless(listOf2(wanted)) : phrases.when(listOf2(wanted));
  return `requests whose \`${key}\` ${comparison(operator)} ${listOf2(wanted)}`;
}
var NUMERIC_WORDS = {
  NumericLessThan: "is below",
  NumericLessThanEquals: "is at most",
  NumericGreaterThan: "is above",
  NumericGreaterThanEquals: "is at least"
};
function comparison(operator) {
  return NUMERIC_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")] ?? (isNegated(operator) ? "is not" : "is");
}
function actualWords(actual) {
  if (actual === null) return "absent";
  return typeof actual === "string" ? `\`${actual}\`` : listOf2(
    actual.map((value) => `\`${value}\``),
    "and"
  );
}
function whyHoldsInFull(test) {
  const { operator = "", key = "", actual } = test;
  if (actual !== null) return whyHolds(test);
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? `the request has no \`${key}\`` : `${because}, so \`${key}\` is absent`;
  return `${lead}, and \`${operator}\` holds for an absent key (C1)`;
}
function whyHolds(test) {
  const { operator = "", key = "", actual } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? "" : `${because}: `;
  if (actual !== null) return `${lead}the request has ${actualWords(actual)}, so the condition holds`;
  if (/IfExists$/i.test(operator)) return `${lead}the key is absent, and IfExists is true for an absent key (C1)`;
  return `${lead}the key is absent, so the condition holds (C1)`;
}
function whyFails(test) {
  const { key = "", actual, wanted } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? "" : `${because}: `;
  if (actual === null) return `${lead}the key is absent, so the condition cannot hold (C1)`;
  if (dateWords(test.operator ?? "") !== void 0) return `${lead}this no longer holds at ${actualWords(actual)}`;
  const values = listOf2(wanted.map((value) => `\`${value}\``));
  if (/null$/i.test(test.operator ?? "")) return `${lead}the key is present`;
  if (isNegated(test.operator ?? "")) return `${lead}the request has ${actualWords(actual)}, which this excludes`;
  return `${lead}the request has ${actualWords(actual)}, not ${values}`;
}

// src/rules/explain.ts
var KIND_WORDS2 = {
  "identity-policy": "the role's identity policies",
  "permissions-boundary": "the role's permissions boundary",
  "session-policy": "the session policy",
  "trust-policy": "the role's trust policy",
  "bucket-policy": "the bucket policy",
  "key-policy": "the key policy",
  scp: "a service control policy",
  rcp: "a resource control policy",
  "vpc-endpoint-policy": "the VPC endpoint policy"
};
function explain2(call, decision, documents) {
  return decision.decision === "explicitDeny" ? explainDeny(decision, documents) : explainMissingAllow(call, decision);
}
function explainDeny(decision, documents) {
  const trace = decision.trace.find((one) => one.effect === "Deny" && one.applies === true);
  const reference = trace?.statement ?? decision.decidedBy[0];
  if (trace === void 0 || reference === void 0)
    return {
      cause: "public access to the bucket is restricted (RestrictPublicBuckets)",
      why: "The bucket policy counts as public, and RestrictPublicBuckets then keeps everybody out who is not of the bucket's own account (B4)."
    };
  const name = `${statementName(reference)} of ${KIND_WORDS2[reference.kind]}`;
  const telling = tellingTest(trace.held);
  const also = decision.decidedBy.filter(
    (one) => one.policy !== reference.policy || one.statement !== reference.statement
  );
  const others = also.length === 0 ? "" : ` Denied, too, by ${listOf2(
    also.map((one) => `${statementName(one)} of ${KIND_WORDS2[one.kind]}`),
    "and"
  )}.`;
  if (telling === void 0)
    return {
      cause: `${name} denies ${byExclusion(reference, documents)}`,
      why: `An explicit deny in any policy wins over every allow (E1).${others}`,
      statement: reference
    };
  return {
    cause: `${name} denies ${trace.held.length > 1 ? conjunction(trace.held) : requestsOf(telling)}`,
    why: `${sentence(whyHoldsInFull(telling))} An explicit deny in any policy wins over every allow (E1).${others}`,
    statement: reference,
    pointer: { stoppedBy: telling, text: whyHolds(telling) }
  };
}
function byExclusion({ policy, statement: index }, documents) {
  const parsed = documents.get(policy)?.policy;
  const statement = parsed === void 0 || "unknown" in parsed ? void 0 : parsed.statements[index];
  if (statement?.notPrincipal !== void 0)
    return "everybody who is not in its NotPrincipal list; a role must stand there with its account and its session, and one with a boundary is always denied (E5)";
  if (statement?.notResources !== void 0)
    return "every resource outside of its NotResource list, the bucket itself included (R8)";
  if (statement?.notActions !== void 0) return "every action outside of its NotAction list";
  return "it without any condition";
}
function tellingTest(held) {
  const tests2 = held.filter(({ element }) => element === "Condition");
  return tests2.find(({ actual, operator }) => actual === null && isNegated(operator ?? "")) ?? tests2.find(({ operator }) => isNegated(operator ?? "")) ?? tests2[0];
}
function conjunction(held) {
  const tests2 = held.filter(({ element }) => element === "Condition");
  return tests2.map(requestsOf).join(", if also: ");
}
function explainMissingAllow(call, decision) {
  const kind = decision.missingAllow[0] ?? "identity-policy";
  const near = decision.trace.find(
    (one) => one.effect === "Allow" && one.applies !== true && one.stoppedBy !== void 0 && one.statement.kind === kind
  );
  const cause = `${KIND_WORDS2[kind]} ${kind === "identity-policy" ? "do" : "does"} not allow ${call.action}`;
  const law = LAW[kind] ?? "Without an allow from every policy that must allow, the answer is an implicit deny.";
  if (near?.stoppedBy === void 0) return { cause, why: law };
  const text = stoppedText(call, near.stoppedBy);
  return {
    cause: `${cause}${nearCause(call, near)}`,
    why: `${sentence(text)} ${law}`,
    statement: near.statement,
    pointer: { stoppedBy: near.stoppedBy, text }
  };
}
var LAW = {
  "identity-policy": "Within one account the role needs an Allow of its own, unless the bucket policy grants to it directly (S1).",
  "permissions-boundary": "A permissions boundary grants nothing but must allow whatever the role is to do.",
  "trust-policy": "Across accounts the trust policy must allow the caller (T1).",
  "bucket-policy": "The bucket belongs to another account than the role: then both the bucket policy and the role's policies must allow.",
  "key-policy": "The key policy must name the role, or let the account's IAM policies decide (a statement for the account's root with kms:*) and the role's policies allow it (K3).",
  scp: "Every level of SCPs, from the root to the account, must allow the action.",
  rcp: "Every level of RCPs must allow the action."
};
function nearCause(call, near) {
  const name = statementName(near.statement);
  const stopped = near.stoppedBy;
  switch (stopped?.element) {
    case "Resource":
    case "NotResource":
      return ` on ${isBucketLevel(call) ? "the bucket itself" : "this resource"}: ${name} allows it on ${listOf2(stopped.wanted)} only`;
    case "Principal":
    case "NotPrincipal":
      return `: ${name} names ${listOf2(stopped.wanted)}`;
    case "Condition":
      return `: ${name} allows only ${requestsOf(stopped)}`;
    default:
      return "";
  }
}
function stoppedText(call, stopped) {
  switch (stopped.element) {
    case "Resource":
      return isBucketLevel(call) && stopped.wanted.some((arn) => arn.startsWith(`${call.resource}/`)) ? `${call.action} asks for the bucket itself; an ARN that ends in /* matches only objects (R5)` : `${shortKey(String(stopped.actual ?? call.resource))} is not covered (R4)`;
    case "NotResource":
      return `${call.resource} is excluded by this list (R8)`;
    case "Principal":
    case "NotPrincipal":
      return `the caller is ${callerOf(stopped)}, which is not named here`;
    case "Action":
    case "NotAction":
      return `${call.action} is not among these actions (A1)`;
    case "Condition":
      return whyFails(stopped);
  }
}
function shortKey(resource) {
  const hour = /year=\d+\/month=\d+\/day=\d+\/hour=\d+/.exec(resource)?.[0];
  return hour === void 0 ? resource : `a recording under …/${hour}/…`;
}
function callerOf(stopped) {
  return typeof stopped.actual === "string" ? stopped.actual : "another principal";
}
function isBucketLevel(call) {
  return call.action.startsWith("s3:") && !call.resource.includes("/");
}
function sentence(text) {
  return `${/^[a-z]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}

// src/rules/folklore.ts
function tests(key) {
  return (_decision, found) => found.some((test) => key.test(test.key ?? ""));
}
var FOLKLORE = [
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "An Allow with both aws:SourceVpc and aws:SourceVpce would not help: both keys are absent from outside, and an Allow never lifts a Deny."
  },
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "Endpoint policies and route tables play no part: Genesys' requests do not pass your endpoint. A manual upload with the same role that works came from inside of it."
  },
  {
    applies: tests(/^aws:SourceIp$/i),
    text: "No address list can be right: Genesys publishes no range for exports, and its addresses change at any time."
  },
  {
    applies: tests(/^s3:x-amz-server-side-encryption$/i),
    text: "Default encryption of the bucket does not satisfy the condition: S3 judges the policy by the headers that were sent (N1)."
  },
  {
    applies: tests(/^aws:RequestedRegion$/i),
    text: "The bucket need not be in us-east-1: Genesys writes to a bucket of any region; only such a condition makes the region matter."
  },
  {
    applies: (decision) => decision.decision === "explicitDeny",
    text: "Adding an Allow would not help: an explicit deny always wins."
  },
  {
    applies: (decision) => decision.worst.missingAllow.includes("trust-policy"),
    text: "Naming a Genesys role would not help: Genesys does not publish which one calls. Trust its account and test sts:ExternalId."
  },
  {
    applies: (decision) => decision.call.action.startsWith("kms:") && decision.decision === "implicitDeny",
    text: "Key policy and IAM policy need not both allow within one account; a key policy that names the role is enough. No service-linked role takes part."
  },
  {
    applies: (decision, _tests, foreign2) => !foreign2 && decision.call.action.startsWith("s3:") && decision.worst.missingAllow.includes("identity-policy"),
    text: "The bucket policy need not name a Genesys principal: the session belongs to your own role, and within one account its identity policy is enough. Block Public Access does not touch it either."
  }
];
var MOST = 3;
function refutedFor(decision, foreign2) {
  const found = decision.worst.trace.flatMap((trace) => [
    ...trace.held,
    ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]
  ]);
  return FOLKLORE.filter(({ applies }) => applies(decision, found, foreign2)).slice(0, MOST).map(({ text }) => text);
}

// src/rules/denials.ts
function isRequired(evidence, { require: require2 }) {
  return require2 === "reported" || evidence !== "reported";
}
function callFindings(judged, documents, requirement) {
  const bad = judged.calls.filter(({ decision }) => decision !== "allowed").map((decision) => explained(decision, documents));
  const groups = groupBy(bad, causeOf);
  return [...groups.values()].map((group) => toFinding(group, judged, documents, requirement));
}
function ruleOf(decision) {
  if (decision.decision === "unknown") return "call-undecided";
  return isEncryptionHeader(decision) ? "encryption-header-required" : denialRule(decision.call.id).rule;
}
function isEncryptionHeader(decision) {
  return decision.decision === "depends" && decision.dependsOn.some((key) => key.toLowerCase().startsWith("s3:x-amz-server-side-encryption"));
}
function explained(decision, documents) {
  const explanation = explain2(decision.call, decision.worst, documents);
  return { decision, rule: denialRule(decision.call.id), explanation };
}
function causeOf({ decision, explanation }) {
  if (decision.decision === "unknown") return `unknown ${decision.reasons.join("\n")}`;
  const { statement, pointer } = explanation;
  const denies = decision.worst.decision === "explicitDeny";
  if (statement !== void 0)
    return `${denies} ${statement.policy}#${statement.statement} ${denies ? "" : pointer?.stoppedBy.path.join("/")}`;
  return `${decision.worst.missingAllow.join()} ${decision.call.action.split(":")[0]}`;
}
function severityOf(decision, requirement) {
  const required = isRequired(decision.call.evidence, requirement);
  if (decision.decision === "unknown") return required ? "warning" : "notice";
  return required ? "error" : "warning";
}
var SEVERITIES = ["error", "warning", "notice"];
function toFinding(group, judged, documents, requirement) {
  const ranked = [...group].sort(
    (a, b) => SEVERITIES.indexOf(severityOf(a.decision, requirement)) - SEVERITIES.indexOf(severityOf(b.decision, requirement)) || denialRank(a.decision.call.id) - denialRank(b.decision.call.id)
  );
  const [worst] = ranked;
  if (worst === void 0) throw new Error("a finding without calls");
  const { decision, explanation } = worst;
  const location2 = locate(explanation, documents) ?? fallbackPlace(decision, judged, documents);
  const pointer = pointTo(explanation, documents);
  const unknown2 = decision.decision === "unknown";
  const calls = ranked.map((one) => one.decision.call.id);
  return {
    rule: ruleOf(decision),
    severity: severityOf(decision, requirement),
    status: "new",
    export: judged.export.declared.name,
    message: unknown2 ? undecidedMessage(ranked) : `${consequenceOf(worst)}: ${explanation.cause}.`,
    ...unknown2 ? moreReasons(decision.reasons) : { why: explanation.why },
    calls,
    ...explanation.statement === void 0 || unknown2 ? {} : { statement: explanation.statement },
    ...location2 === void 0 ? {} : { location: location2 },
    ...pointer === void 0 || unknown2 ? {} : { pointer },
    refuted: unknown2 ? [] : unique(ranked.flatMap((one) => refutedFor(one.decision, isForeign(judged)))).slice(0, 3),
    identity: `${judged.export.declared.name} ${calls.join(" ")} ${decision.decision}`
  };
}
function isForeign({ export: { declared, bucket } }) {
  return !isGap(bucket) && bucket.account !== accountOf2(declared.role);
}
function consequenceOf({ decision, rule }) {
  if (decision.decision !== "depends") return rule.consequence;
  const when = deniedFrom(decision);
  if (when !== void 0) return `${rule.consequence} from ${when} on`;
  const keys = decision.dependsOn.map((key) => key === "resource" ? "the object key" : key);
  return `${rule.consequence} in every case (it depends on ${keys.join(" and ")})`;
}
function deniedFrom({ dependsOn: dependsOn2, examples }) {
  if (!dependsOn2.every((key) => TIME.has(key.toLowerCase()))) return void 0;
  const denied = examples.find(({ decision }) => decision.endsWith("Deny"))?.sample.request.context["aws:CurrentTime"];
  const allowed = examples.find(({ decision }) => decision === "allowed")?.sample.request.context["aws:CurrentTime"];
  if (typeof denied !== "string" || typeof allowed !== "string" || denied < allowed) return void 0;
  return denied.replace(".000Z", "Z");
}
var TIME = /* @__PURE__ */ new Set(["aws:currenttime", "aws:epochtime", "aws:tokenissuetime"]);
function moreReasons(reasons) {
  return reasons.length < 2 ? {} : { why: `Nor is it known: ${reasons.slice(1).join("; ")}.` };
}
function undecidedMessage(group) {
  const calls = group.map(({ decision }) => decision.call.id);
  const [reason3 = "what is known does not tell"] = group[0]?.decision.reasons ?? [];
  return `Whether AWS would allow ${calls.join(", ")} cannot be told: ${reason3}.`;
}
function locate(explanation, documents) {
  return explanation.statement === void 0 ? void 0 : placeOfStatement(explanation.statement, documents);
}
function pointTo(explanation, documents) {
  const { statement, pointer } = explanation;
  const document = statement === void 0 ? void 0 : documents.get(statement.policy);
  if (document === void 0 || pointer === void 0) return void 0;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === void 0 ? void 0 : { place, text: pointer.text, stoppedBy: pointer.stoppedBy };
}
function fallbackPlace(decision, judged, documents) {
  const kinds = decision.worst.missingAllow;
  const document = [...documents.values()].find(({ kind }) => kinds.includes(kind));
  const start = document === void 0 ? void 0 : placeIn(document, []);
  return start === void 0 ? judged.export.declared.place : { ...start, endLine: start.line, endColumn: start.column };
}

// src/drift/breaks.ts
var LAYERS = {
  "trust-policy": "trust-policy",
  "identity-policies": "identity-policy",
  "permissions-boundary": "permissions-boundary",
  "bucket-policy": "bucket-policy",
  "key-policy": "key-policy",
  scps: "scp",
  rcps: "rcp"
};
function withBreaks(drifts, files, live, requirement) {
  const differences2 = files.flatMap((one) => {
    const other = live.find((candidate) => candidate.export.declared.name === one.export.declared.name);
    return other === void 0 ? [] : differencesOf(one, other, requirement);
  });
  const blamed = new Map(differences2.map((one) => [one, culprits(one, drifts)]));
  return drifts.map((drift2) => {
    const own = differences2.filter((one) => blamed.get(one)?.includes(drift2));
    return own.length === 0 ? drift2 : { ...drift2, severity: "error", breaks: breaksOf(own) };
  });
}
function breaksOf(differences2) {
  const found = /* @__PURE__ */ new Map();
  for (const { export: name, side, id } of differences2) {
    const key = `${side}
${name}`;
    const one = found.get(key) ?? { export: name, side, calls: [] };
    one.calls.push(id);
    found.set(key, one);
  }
  return [...found.values()];
}
function culprits(difference, drifts) {
  const touching = drifts.filter(({ exports }) => exports.includes(difference.export));
  const known = touching.filter(({ change }) => change !== "unknown");
  const exact = known.filter(
    ({ policies, kind }) => policies.some((id) => difference.policies.has(id)) || difference.missing.has(LAYERS[kind] ?? "")
  );
  if (exact.length > 0) return exact;
  return known.length > 0 ? known : touching;
}
function differencesOf(files, live, requirement) {
  const name = files.export.declared.name;
  const calls = files.calls.filter(({ call }) => isRequired(call.evidence, requirement)).flatMap((one) => {
    const other = live.calls.find(({ call }) => call.id === one.call.id);
    const side = other && worseSide(isDenied(one), isDenied(other), isAllowed(one), isAllowed(other));
    if (other === void 0 || side === void 0) return [];
    return [{ export: name, id: one.call.id, side, ...causesOf(one, other, side === "files" ? one : other) }];
  });
  const guards = files.guards.filter(({ guard }) => guard.severity === "error").flatMap((one) => {
    const other = live.guards.find(({ guard }) => guard.id === one.guard.id);
    const side = other && worseSide(isBroken(one), isBroken(other), isHeld(one), isHeld(other));
    if (other === void 0 || side === void 0) return [];
    const policies = new Set([...one.decidedBy, ...other.decidedBy].map(({ policy }) => policy));
    return [{ export: name, id: one.guard.id, side, policies, missing: /* @__PURE__ */ new Set() }];
  });
  return [...calls, ...guards];
}
function worseSide(filesBad, liveBad, filesGood, liveGood) {
  if (filesBad && liveGood) return "files";
  return liveBad && filesGood ? "live" : void 0;
}
function causesOf(one, other, worse) {
  const denied = worse.decidedBy.length > 0 ? worse.decidedBy : [...one.decidedBy, ...other.decidedBy];
  return { policies: new Set(denied.map(({ policy }) => policy)), missing: new Set(worse.worst.missingAllow) };
}
function isAllowed({ decision }) {
  return decision === "allowed";
}
function isDenied({ decision }) {
  return decision === "implicitDeny" || decision === "explicitDeny" || decision === "depends";
}
function isHeld({ outcome }) {
  return outcome === "held";
}
function isBroken({ outcome }) {
  return outcome === "broken";
}

// src/drift/json-diff.ts
var import_json_diff = __toESM(require_lib(), 1);
var GUARD = "";
function diffLines(one, other) {
  const guarded = (lines) => lines.map((line) => `${GUARD}${line}`);
  const found = import_json_diff.default.diff(guarded(one), guarded(other), { keepUnchangedValues: true });
  if (found === void 0) return one.map((text) => ({ sign: " ", text }));
  return found.map(([sign, line]) => ({ sign, text: line.slice(GUARD.length) }));
}

// src/drift/difference.ts
var MOST_LINES = 200;
var MOST_PAIRED = 60;
var ALIKE = 0.5;
function spellingOf(policies) {
  const written = policies.flatMap(({ statements }) => statements).flatMap(({ actions = [], notActions = [], conditions }) => [
    ...actions,
    ...notActions,
    ...conditions.map(({ key }) => key)
  ]);
  return new Map(written.toReversed().map((name) => [name.toLowerCase(), name]));
}
function statementDifference(files, live, spelling) {
  const [inFiles, inLive] = [files, live].map((side) => new Set(side.map((one) => JSON.stringify(one))));
  const onlyFiles = files.filter((one) => inLive?.has(JSON.stringify(one)) !== true);
  const onlyLive = live.filter((one) => inFiles?.has(JSON.stringify(one)) !== true);
  const blocks = paired(
    onlyFiles.map((one) => jsonLines(one, spelling)),
    onlyLive.map((one) => jsonLines(one, spelling))
  );
  return bounded2(blocks.flatMap(([one, other]) => signed(one, other)));
}
function valueDifference(files, live) {
  const lines = (value) => value === void 0 ? [] : jsonLines(value, /* @__PURE__ */ new Map());
  const difference = signed(lines(files), lines(live));
  return difference.every((line) => line.startsWith(" ")) ? [] : bounded2(difference);
}
function paired(files, live) {
  const left = new Set(live);
  const pairs = files.map((one) => {
    const candidates = files.length > MOST_PAIRED || live.length > MOST_PAIRED ? [] : [...left];
    const best = candidates.map((other) => ({ other, likeness: likeness(one, other) })).reduce(
      (most, next) => next.likeness > (most?.likeness ?? ALIKE) ? next : most,
      void 0
    );
    if (best === void 0) return [one, []];
    left.delete(best.other);
    return [one, best.other];
  });
  return [...pairs, ...[...left].map((other) => [[], other])];
}
function likeness(one, other) {
  const lines = new Set(other);
  return 2 * one.filter((line) => lines.has(line)).length / (one.length + other.length);
}
function signed(one, other) {
  return diffLines(one, other).map(({ sign, text }) => `${sign} ${text}`);
}
function bounded2(lines) {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `  … and ${lines.length - MOST_LINES} more lines`];
}
function jsonLines(value, spelling) {
  return JSON.stringify(respelled(value, spelling), null, 2).split("\n").map((line) => line.replace(/,$/, ""));
}
function respelled(value, spelling) {
  if (spelling.size === 0 || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([element, inner]) => {
      if (/^(?:Not)?Action$/.test(element) && Array.isArray(inner))
        return [element, inner.map((action) => spelling.get(String(action)) ?? action)];
      return [element, element === "Condition" ? respelledKeys(inner, spelling) : inner];
    })
  );
}
function respelledKeys(condition, spelling) {
  if (!isObject2(condition)) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      isObject2(keys) ? Object.fromEntries(Object.entries(keys).map(([key, values]) => [spelling.get(key) ?? key, values])) : keys
    ])
  );
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/drift/normalise.ts
var ROOT_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):root$/;
function normalise(policies) {
  const statements = policies.flatMap(
    ({ version: version2, statements: statements2 }) => statements2.map((statement) => normaliseStatement(statement, version2))
  );
  const byText = new Map(statements.map((statement) => [JSON.stringify(statement), statement]));
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, statement]) => statement);
}
function normaliseStatement(statement, version2) {
  const { effect, principal, notPrincipal, actions, notActions, resources, notResources, conditions } = statement;
  const members = [
    ["Effect", effect],
    ["Principal", principal && normalisePrincipal(principal)],
    ["NotPrincipal", notPrincipal && normalisePrincipal(notPrincipal)],
    ["Action", actions && normaliseActions(actions)],
    ["NotAction", notActions && normaliseActions(notActions)],
    ["Resource", resources && sorted(resources)],
    ["NotResource", notResources && sorted(notResources)],
    ["Condition", conditions.length === 0 ? void 0 : normaliseConditions(conditions)]
  ];
  const normal = Object.fromEntries(members.filter((member) => member[1] !== void 0));
  const literal2 = version2 !== "2012-10-17" && JSON.stringify(normal).includes("${");
  return literal2 ? { Version: version2, ...normal } : normal;
}
function normaliseActions(actions) {
  return sorted(actions.map((action) => action.toLowerCase()));
}
function normalisePrincipal({ everyone, aws, service, federated, canonicalUser }) {
  const types = [
    ["AWS", [...everyone ? ["*"] : [], ...aws.map((name) => name.replace(ROOT_ARN, "$1"))]],
    ["Service", service],
    ["Federated", federated],
    ["CanonicalUser", canonicalUser]
  ];
  return Object.fromEntries(
    types.filter(([, names]) => names.length > 0).map(([type, names]) => [type, sorted(names)])
  );
}
function normaliseConditions(tests2) {
  const entries = unique(
    tests2.map(({ operator, key, values }) => JSON.stringify([operator, key.toLowerCase(), sorted(values)]))
  ).sort();
  const operators = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const [operator, key, values] = JSON.parse(entry);
    const keys = operators.get(operator) ?? /* @__PURE__ */ new Map();
    operators.set(operator, keys.set(freeName(key, keys), values));
  }
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]));
}
function freeName(key, taken) {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key} (${number})`)) number += 1;
  return `${key} (${number})`;
}
function sorted(values) {
  return unique(values).sort();
}

// src/drift/sides.ts
import { createHash } from "node:crypto";
var NONE = { is: "none" };
var SILENT = { is: "silent" };
function there(value) {
  return { is: "there", value };
}
function unknown(why) {
  return { is: "unknown", why };
}
var NOT_THERE = /^(?:NoSuchEntity|NoSuchBucket|NoSuchBucketPolicy|NotFoundException)\b/;
function fromGap({ why }) {
  return NOT_THERE.test(why) ? NONE : unknown(why);
}
function compareKnown(subject, files, live, difference) {
  if (files.is === "silent" || live.is === "silent") return [];
  if (files.is === "unknown") return [drift(subject, "unknown", [], files.why)];
  if (live.is === "unknown") return [drift(subject, "unknown", [], live.why)];
  const [one, other] = [files, live].map((side) => side.is === "there" ? side.value : void 0);
  if (one === void 0 && other === void 0) return [];
  const lines = difference(one, other);
  if (lines.length === 0) return [];
  return [drift(subject, one === void 0 ? "undeclared" : other === void 0 ? "missing" : "differs", lines)];
}
function drift(subject, change, difference, why) {
  const { kind, attachedTo, what, live, filePath, place, policies = [] } = subject;
  return {
    id: idOf(kind, attachedTo),
    what,
    attachedTo,
    exports: [],
    kind,
    change,
    ...filePath === void 0 ? {} : { filePath },
    ...place === void 0 ? {} : { place },
    live,
    difference,
    breaks: [],
    severity: "warning",
    ...why === void 0 ? {} : { unknown: why },
    policies
  };
}
function idOf(kind, attachedTo) {
  return `${kind}-${createHash("sha256").update(`${kind}
${attachedTo}`).digest("hex").slice(0, 12)}`;
}

// src/drift/policies.ts
function ofFiles(document) {
  if (document === void 0) return NONE;
  return isGap(document) ? SILENT : there([document]);
}
function ofLive(document) {
  if (document === void 0) return NONE;
  return isGap(document) ? fromGap(document) : there([document]);
}
function comparePolicies(subject, files, live, leaveOut = () => false) {
  const [declared, held] = [readable(files), readable(live)];
  const counted = (side) => {
    if (side.is !== "there") return side;
    const statements = normalise(side.value).filter((statement) => !leaveOut(statement));
    return statements.length === 0 ? NONE : there(statements);
  };
  const documents = [files, live].flatMap((side) => side.is === "there" ? side.value : []);
  const spelling = spellingOf([declared, held].flatMap((side) => side.is === "there" ? side.value : []));
  const about = { ...subject, ...placeOf(files), policies: documents.map(({ policy }) => policy.id) };
  return compareKnown(
    about,
    withoutHoles(counted(declared)),
    counted(held),
    (one = [], other = []) => statementDifference(one, other, spelling)
  );
}
function readable(side) {
  if (side.is !== "there") return side;
  const policies = [];
  for (const { policy, path } of side.value) {
    if ("unknown" in policy) return unknown(`${path}: ${policy.unknown}`);
    policies.push(policy);
  }
  return there(policies);
}
function withoutHoles(side) {
  if (side.is !== "there" || !hasHole(JSON.stringify(side.value))) return side;
  return unknown("the files hold text that is known only after apply");
}
function placeOf(files) {
  const [first] = files.is === "there" ? files.value : [];
  if (first === void 0) return {};
  const place = first.places.get("")?.value;
  return { filePath: first.path, ...place === void 0 ? {} : { place } };
}

// src/drift/compare.ts
var NOT_READ = unknown("it was not read from AWS");
function compareInventories(files, live) {
  const [declared, held] = [ofExports(files.inventory), live.inventory];
  const drifts = [
    ...declared.roles.flatMap((role) => roleDrift(role, held)),
    ...declared.buckets.flatMap((bucket) => bucketDrift(bucket, held)),
    ...declared.keys.flatMap((key) => keyDrift(key, held)),
    ...accountsOf(declared).flatMap((account) => organizationDrift(account, declared, held)),
    ...undeclaredRoles(files.inventory, held)
  ];
  const exports = [...files.inventory.exports, ...held.exports];
  return drifts.map((drift2) => ({ ...drift2, exports: touched(drift2, exports, declared) }));
}
function touched({ attachedTo }, exports, { buckets }) {
  const own = exports.filter(({ role, bucket }) => {
    const held = buckets.find(({ name }) => name === bucket);
    const parts = [role, bucket, role.split(":")[4], held?.account, held?.encryption?.key];
    return parts.includes(attachedTo.replace(/^(\d{12})\/\d+$/, "$1"));
  });
  return unique(own.map(({ name }) => name));
}
function ofExports(inventory) {
  const { exports, roles, buckets, keys } = inventory;
  const own = buckets.filter(({ name }) => exports.some(({ bucket }) => bucket === name));
  return {
    ...inventory,
    roles: roles.filter(({ arn }) => exports.some(({ role }) => role === arn)),
    buckets: own,
    keys: keys.filter(({ arn }) => own.some(({ encryption }) => encryption?.key === arn))
  };
}
function undeclaredRoles(files, live) {
  const known = /* @__PURE__ */ new Set([...files.roles.map(({ arn }) => arn), ...files.exports.map(({ role }) => role)]);
  return unique(live.exports.map(({ role }) => role)).filter((arn) => !known.has(arn)).flatMap(
    (arn) => compareKnown(
      { kind: "role", attachedTo: arn, what: `role ${nameOf(arn)}, which trusts Genesys,`, live: arn },
      NONE,
      there(arn),
      valueDifference
    )
  );
}
function roleDrift(declared, live) {
  const { arn } = declared;
  const held = live.roles.find((role) => role.arn === arn);
  const subject = (kind, name) => ({
    kind,
    attachedTo: arn,
    what: `the ${name} of role ${nameOf(arn)}`,
    live: `${arn}#${kind}`
  });
  if (held === void 0) return absent2({ ...subject("role", ""), what: `role ${nameOf(arn)}`, live: arn }, arn, live);
  const identity = declared.identityPolicies;
  return [
    ...comparePolicies(
      subject("trust-policy", "trust policy"),
      ofFiles(declared.trustPolicy),
      ofLive(held.trustPolicy)
    ),
    ...comparePolicies(
      subject("identity-policies", "identity policies"),
      isGap(identity) ? SILENT : there(identity),
      isGap(held.identityPolicies) ? fromGap(held.identityPolicies) : there(held.identityPolicies)
    ),
    ...comparePolicies(
      subject("permissions-boundary", "permissions boundary"),
      ofFiles(declared.permissionsBoundary),
      ofLive(held.permissionsBoundary)
    ),
    ...compareKnown(
      subject("role-tags", "tags"),
      orSilent(declared.tags, ownTags),
      orElse(held.tags, live, arn, ownTags),
      valueDifference
    )
  ];
}
function ownTags(tags) {
  return inOrder2(Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith("aws:"))));
}
function bucketDrift(declared, live) {
  const { name } = declared;
  const held = live.buckets.find((bucket) => bucket.name === name);
  const about = (kind, what) => ({
    kind,
    attachedTo: name,
    what,
    live: `arn:aws:s3:::${name}#${kind}`
  });
  if (held === void 0)
    return absent2({ ...about("bucket", `bucket ${name}`), live: `arn:aws:s3:::${name}` }, name, live);
  const setting = (kind, what, read) => {
    const says2 = read(declared);
    return compareKnown(
      about(kind, `the ${what} of bucket ${name}`),
      orSilent(says2, asDeclared(says2)),
      orElse(read(held), live, name, asDeclared(says2)),
      valueDifference
    );
  };
  return [
    ...setting("bucket-region", "region", ({ region }) => region),
    ...comparePolicies(
      about("bucket-policy", `the policy of bucket ${name}`),
      ofFiles(declared.policy),
      bucketPolicy(held, live)
    ),
    ...setting("public-access-block", "Block Public Access settings", ({ publicAccessBlock }) => publicAccessBlock),
    ...setting("object-ownership", "Object Ownership", ({ objectOwnership }) => objectOwnership),
    ...setting("encryption", "default encryption", ({ encryption }) => encryption),
    ...setting("object-lock", "Object Lock", ({ objectLock }) => objectLock)
  ];
}
function bucketPolicy(held, live) {
  if (held.policy !== void 0) return ofLive(held.policy);
  const gap = live.gaps.find(({ what }) => what.includes(held.name) && /\bpolicy\b/i.test(what));
  return gap === void 0 ? NONE : fromGap(gap);
}
function asDeclared(declared) {
  const names = isRecord(declared) ? Object.keys(declared).filter((name) => declared[name] !== void 0) : void 0;
  return (value) => {
    if (!isRecord(value) || names === void 0) return scalar(value);
    return inOrder2(Object.fromEntries(names.map((name) => [name, scalar(value[name])])));
  };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function scalar(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
function keyDrift(declared, live) {
  const { arn } = declared;
  const held = live.keys.find((key) => key.arn === arn);
  const about = { attachedTo: arn, live: `${arn}#key-policy` };
  if (held === void 0) return absent2({ ...about, kind: "key", what: `key ${nameOf(arn)}`, live: arn }, arn, live);
  const subject = { ...about, kind: "key-policy", what: `the policy of key ${nameOf(arn)}` };
  return comparePolicies(subject, ofFiles(declared.policy), ofLive(held.policy));
}
function accountsOf({ roles, buckets }) {
  const ofRoles = roles.map(({ arn }) => arn.split(":")[4] ?? "");
  return unique([...ofRoles, ...buckets.map(({ account }) => account)]).filter((account) => account !== "").sort();
}
function organizationDrift(account, files, live) {
  const [declared, held] = [organizationOf(files, account), organizationOf(live, account)];
  return [
    ...levelsDrift("scps", account, declared.scps, held.scps, live),
    ...levelsDrift("rcps", account, declared.rcps, held.rcps, live)
  ];
}
function levelsDrift(kind, account, files, live, side) {
  if (files === void 0) return [];
  const word = kind.slice(0, -1).toUpperCase();
  const leaveOut = (statement) => isFullAccess(statement) && (kind === "rcps" || files.flat().length === 0);
  const subject = { kind, live: `${account}#${kind}` };
  if (live === void 0) {
    const gap = side.gaps.find(({ what }) => what.includes(word));
    const attachedTo = account;
    const why = gap === void 0 ? NOT_READ : fromGap(gap);
    return comparePolicies(
      { ...subject, attachedTo, what: `the ${word}s of account ${account}` },
      there(files.flat()),
      why,
      leaveOut
    );
  }
  if (files.length !== live.length) {
    const what = `the ${word}s of account ${account}`;
    return comparePolicies(
      { ...subject, attachedTo: account, what },
      there(files.flat()),
      there(live.flat()),
      leaveOut
    );
  }
  return files.flatMap((level, index) => {
    const attachedTo = index === 0 ? account : `${account}/${index}`;
    const what = `the ${word}s of account ${account}${files.length === 1 ? "" : ` on level ${index + 1} of ${files.length}`}`;
    return comparePolicies({ ...subject, attachedTo, what }, there(level), there(live[index] ?? []), leaveOut);
  });
}
function isFullAccess(statement) {
  const { Effect, Principal: _everyone, Action, Resource, ...rest } = statement;
  const isAll = (value) => JSON.stringify(value) === '["*"]';
  return Effect === "Allow" && isAll(Action) && isAll(Resource) && Object.keys(rest).length === 0;
}
function absent2(subject, name, live) {
  const gap = live.gaps.find(({ what }) => what.includes(name));
  const held = gap === void 0 ? NONE : fromGap(gap);
  return compareKnown(subject, there(subject.attachedTo), held, valueDifference);
}
function orSilent(value, toJson) {
  return value === void 0 ? SILENT : there(toJson(value));
}
function orElse(value, live, name, toJson) {
  if (value !== void 0) return there(toJson(value));
  const gap = live.gaps.find(({ what }) => what.includes(name));
  return gap === void 0 ? NOT_READ : unknown(gap.why);
}
function inOrder2(value) {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
}
function nameOf(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

// src/drift/findings.ts
var CHANGES = {
  differs: "in AWS is not what the files say",
  missing: "is in the files and not in AWS",
  undeclared: "is in AWS and in no file"
};
var TAKE_OVER = "Take the change over into the files, or apply the files, so that both are the same again.";
function driftFindings(drifts) {
  return drifts.flatMap(
    (drift2) => drift2.breaks.length === 0 ? [onlyDiffers(drift2)] : drift2.breaks.map((one) => breaking(drift2, one))
  );
}
function onlyDiffers(drift2) {
  const { what, change, unknown: unknown2 } = drift2;
  const common2 = { severity: "warning", status: "new", calls: [], refuted: [], ...location(drift2) };
  if (change === "unknown") {
    return {
      ...common2,
      rule: "drift",
      message: `Whether ${what} in AWS is what the files say cannot be told: ${unknown2 ?? "it is not known"}.`,
      advice: "Give what is missing, and compare again.",
      identity: `drift ${drift2.id}`
    };
  }
  return {
    ...common2,
    rule: "drift",
    message: `${upper(what)} ${CHANGES[change]}${since(drift2)}.`,
    why: "No export comes out otherwise by it.",
    advice: TAKE_OVER,
    identity: `drift ${drift2.id}`
  };
}
function breaking(drift2, { export: name, side, calls }) {
  const { what, change } = drift2;
  const how = change === "unknown" ? "cannot be read" : CHANGES[change];
  const message = side === "live" ? `${name} is stopped in AWS now, and not by the files: ${what} ${how}${since(drift2)}.` : `${name} works in AWS now, and the next apply of the files would stop it: ${what} ${how}${since(drift2)}.`;
  const advice = side === "live" ? "Apply the files: with them the calls are allowed. If the change in AWS was meant, take it over and let the gate judge it." : "Do not apply the files before the change in AWS is taken over into them.";
  return {
    rule: "drift-breaks-export",
    severity: "error",
    status: "new",
    export: name,
    message,
    why: `Stopped ${side === "live" ? "in AWS" : "by the files"} only: ${calls.join(", ")}.`,
    calls,
    ...location(drift2),
    advice,
    refuted: [],
    identity: `drift-breaks-export ${drift2.id} ${name} ${side}`
  };
}
function since({ firstSeen }) {
  return firstSeen === void 0 ? "" : ` (first seen on ${firstSeen})`;
}
function location({ place }) {
  return place === void 0 ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } };
}
function upper(sentence2) {
  return sentence2.charAt(0).toUpperCase() + sentence2.slice(1);
}

// src/authorization/s3/acl.ts
var OWNER_FULL_CONTROL = "bucket-owner-full-control";
var PUBLIC_ACLS = /* @__PURE__ */ new Set(["public-read", "public-read-write", "authenticated-read"]);
var PUBLIC_GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)\b/;
var SETS_ACL = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload", "CopyObject", "PutObjectAcl"]);
function aclOf(operation, request) {
  if (!SETS_ACL.has(operation)) return void 0;
  const context = requestContext(request.context);
  const canned = valuesOf(context.get("s3:x-amz-acl"))[0];
  const grants = [...context].filter(([key]) => key.startsWith("s3:x-amz-grant-")).flatMap(([, value]) => valuesOf(value));
  return canned === void 0 && grants.length === 0 ? void 0 : { canned, grants };
}
function isPublicAcl({ canned, grants }) {
  return canned !== void 0 && PUBLIC_ACLS.has(canned) || grants.some((grant) => PUBLIC_GROUP.test(grant));
}
function nameOfAcl({ canned }) {
  return canned === void 0 ? "with grant headers" : `with the ACL ${JSON.stringify(canned)}`;
}

// src/authorization/s3/gates.ts
function s3Gates(call, bucket, requesterAccount) {
  return GATES.flatMap((gate) => gate(call, bucket, requesterAccount) ?? []);
}
function refusal(applies, status, code, rule, reason3) {
  return applies === false ? void 0 : { applies, status, code, rule, reason: reason3 };
}
var disabledAcl = (call, bucket) => {
  const acl = aclOf(call.operation, call.request);
  const harmless = acl === void 0 || acl.canned === OWNER_FULL_CONTROL && acl.grants.length === 0;
  if (call.operation !== "PutObjectAcl" && harmless) return void 0;
  const { objectOwnership } = bucket;
  const applies = objectOwnership === void 0 ? "unknown" : objectOwnership === "BucketOwnerEnforced";
  const subject = acl === void 0 ? call.operation : `${call.operation} ${nameOfAcl(acl)}`;
  const reason3 = applies === true ? `the bucket enforces its owner, so its ACLs are disabled: ${subject} is a 400` : `whether the bucket enforces its owner is not known: if it does, ${subject} is a 400`;
  return refusal(applies, 400, "AccessControlListNotSupported", "O1", reason3);
};
var publicAcl = (call, bucket) => {
  const acl = aclOf(call.operation, call.request);
  if (acl === void 0 || !isPublicAcl(acl)) return void 0;
  const applies = bucket.publicAccessBlock?.blockPublicAcls ?? "unknown";
  const reason3 = applies === true ? `BlockPublicAcls refuses ${call.operation} ${nameOfAcl(acl)}` : `whether BlockPublicAcls is on is not known: if it is, ${call.operation} ${nameOfAcl(acl)} is refused`;
  return refusal(applies, 403, "AccessDenied", "B1", reason3);
};
var WRITES = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload", "UploadPart", "CopyObject"]);
var CUSTOMER_ALGORITHM = "s3:x-amz-server-side-encryption-customer-algorithm";
var customerKey = (call, bucket) => {
  if (!WRITES.has(call.operation) || !requestContext(call.request.context).has(CUSTOMER_ALGORITHM)) return void 0;
  const applies = bucket.blocksCustomerKeys ?? "unknown";
  const reason3 = applies === true ? "the bucket blocks encryption with customer-provided keys (SSE-C)" : "whether the bucket blocks customer-provided keys (SSE-C) is not known; new buckets do";
  return refusal(applies, 403, "AccessDenied", "N4", reason3);
};
var ALGORITHM = "s3:x-amz-server-side-encryption";
var READS = /* @__PURE__ */ new Set(["GetObject", "HeadObject"]);
var headerOnRead = (call) => refusal(
  READS.has(call.operation) && requestContext(call.request.context).has(ALGORITHM),
  400,
  "InvalidArgument",
  "N5",
  `${call.operation} takes no x-amz-server-side-encryption header`
);
var keyOverPlainHttp = (call, bucket) => {
  const context = requestContext(call.request.context);
  const sent = valuesOf(context.get(ALGORITHM))[0];
  const algorithm = sent ?? (context.has(CUSTOMER_ALGORITHM) ? void 0 : bucket.encryption?.algorithm);
  if (!WRITES.has(call.operation) || algorithm?.startsWith("aws:kms") !== true) return void 0;
  const plain = valuesOf(context.get("aws:securetransport"))[0]?.toLowerCase() === "false";
  const version2 = valuesOf(context.get("s3:signatureversion"))[0];
  const old = version2 !== void 0 && !version2.startsWith("AWS4-");
  const fault = plain ? "plain HTTP" : `signature version ${JSON.stringify(version2)}`;
  const reason3 = `encryption with a KMS key needs TLS and Signature Version 4, not ${fault}`;
  return refusal(plain || old, 400, "InvalidArgument", "N5", reason3);
};
var expectedOwner = (call, bucket) => {
  const expected = call.headers["x-amz-expected-bucket-owner"];
  if (expected === void 0 || expected === bucket.account) return void 0;
  const reason3 = typeof expected === "string" ? `x-amz-expected-bucket-owner is ${JSON.stringify(expected)}, the bucket's owner is ${bucket.account}` : "whether x-amz-expected-bucket-owner names the bucket's owner is not known";
  return refusal(typeof expected === "string" ? true : "unknown", 403, "AccessDenied", "S4", reason3);
};
function isSent(value) {
  return value === void 0 ? false : typeof value === "string" ? true : "unknown";
}
var requesterPays = (call, bucket, requesterAccount) => {
  if (bucket.requesterPays !== true || requesterAccount === bucket.account) return void 0;
  const agrees = isSent(call.headers["x-amz-request-payer"]);
  const applies = requesterAccount === void 0 ? true : agrees === "unknown" ? agrees : !agrees;
  const reason3 = `the bucket is Requester Pays: callers of other accounts have to send x-amz-request-payer${applies === "unknown" ? ", and whether this one does is not known" : ""}`;
  return refusal(applies, 403, "AccessDenied", "S5", reason3);
};
var CHECKSUMS = ["content-md5", "x-amz-sdk-checksum-algorithm"];
var uncheckedUpload = (call, bucket) => {
  const { objectLock } = bucket;
  if (objectLock?.enabled !== true || objectLock.mode === void 0) return void 0;
  if (call.operation !== "PutObject" && call.operation !== "UploadPart") return void 0;
  const sent = CHECKSUMS.map((name) => isSent(call.headers[name]));
  if (sent.includes(true)) return void 0;
  const applies = sent.includes("unknown") || call.operation === "UploadPart" ? "unknown" : true;
  const reason3 = `the bucket has a default retention (Object Lock): uploads need Content-MD5 or x-amz-sdk-checksum-algorithm${applies === "unknown" ? ", and whether this one has it, or needs it, is not known" : ""}`;
  return refusal(applies, 400, "InvalidRequest", "L1", reason3);
};
var GATES = [
  expectedOwner,
  requesterPays,
  disabledAcl,
  publicAcl,
  customerKey,
  headerOnRead,
  keyOverPlainHttp,
  uncheckedUpload
];

// src/genesys/asked.ts
function askedOf(layers, base, open, endpoints = []) {
  const all = { ...layers, identityPolicies: [...layers.identityPolicies, ...endpoints] };
  const concerns = concernsOf(all, base.action);
  const surroundings = {
    contexts: [requestContext(base.context)],
    open: new Set(open.map((key) => key.toLowerCase()))
  };
  const sources = concerns.statements.map(({ statement }) => statement.source);
  const valuesOf2 = (wanted) => sources.flatMap(
    ({ conditions }) => conditions.flatMap(({ key, values }) => key.toLowerCase() === wanted.toLowerCase() ? values : [])
  );
  return {
    of: (key) => keyQuestions(key.toLowerCase(), concerns, surroundings),
    resource: () => resourceQuestions(concerns, surroundings),
    values: valuesOf2,
    // An endpoint with a policy makes a difference by itself.
    keys: endpoints.length === 0 ? askedKeys(concerns) : /* @__PURE__ */ new Set([...askedKeys(concerns), "aws:sourcevpce"]),
    principals: [
      ...sources.flatMap(({ principal, notPrincipal }) => [...principal?.aws ?? [], ...notPrincipal?.aws ?? []]),
      ...valuesOf2("aws:PrincipalArn")
    ]
  };
}

// src/genesys/callers.ts
var UNPUBLISHED_SESSION = "unpublished-session";
function callerDimension({ role, genesys }, { principals }) {
  const accounts = genesys.settled ? genesys.accounts : withNamed(genesys.accounts, role, principals);
  const choices = accounts.flatMap((account) => {
    const unpublished = `arn:${partitionOf(role)}:iam::${account}:role/unpublished-genesys-role`;
    const named = principals.filter((arn) => accountOf2(arn) === account && /:(?:role|user|assumed-role)\//.test(arn));
    return [unpublished, ...new Set(named.map((arn) => arn.replaceAll(/[*?]/g, "x")))].map(toChoice);
  });
  const why = genesys.settled ? "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId" : "Genesys' account for this region is not published: set `genesys.account` of the export to the one that Genesys gave you";
  return { name: "caller", keys: ["aws:PrincipalArn", "principal"], openPoint: { rule: "P2", why }, choices };
}
function withNamed(accounts, role, principals) {
  const named = principals.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf2(arn));
  const foreign2 = named.filter((account) => /^\d{12}$/.test(account) && account !== accountOf2(role));
  return [.../* @__PURE__ */ new Set([...accounts, ...foreign2])];
}
function toChoice(arn) {
  const [, , , , account = "", resource = ""] = arn.split(":");
  const session = resource.startsWith("assumed-role/");
  const role = session ? `arn:${partitionOf(arn)}:iam::${account}:role/${resource.split("/")[1]}` : arn;
  const user = resource.startsWith("user/");
  return {
    words: resource.includes("unpublished") ? `some role of account ${account}` : `${arn}`,
    context: {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": account,
      "aws:PrincipalType": user ? "User" : "AssumedRole"
    },
    principal: { arn: session || user ? arn : sessionArn(arn, UNPUBLISHED_SESSION) }
  };
}

// src/genesys/catalogue.ts
var ASKED = "Genesys asks for this permission (Resource Center, Create IAM resources for AWS S3 bucket)";
var LAYOUT = "Genesys documents this key (Resource Center, Working with exported recordings)";
var FIELD = "field reports only; Genesys does not document it";
var CATALOGUE = [
  { id: "assume-role", action: "sts:AssumeRole", on: "role", evidence: "documented", source: ASKED },
  { id: "get-bucket-location", action: "s3:GetBucketLocation", on: "bucket", evidence: "documented", source: ASKED },
  {
    id: "get-encryption-configuration",
    action: "s3:GetEncryptionConfiguration",
    on: "bucket",
    evidence: "documented",
    source: ASKED
  },
  {
    id: "put-recording",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "documented",
    source: LAYOUT,
    upload: true
  },
  { id: "put-metadata", action: "s3:PutObject", on: "metadata", evidence: "documented", source: LAYOUT, upload: true },
  {
    id: "put-recording-with-acl",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    upload: true,
    withAcl: true
  },
  {
    id: "put-object-acl",
    action: "s3:PutObjectAcl",
    on: "recordings",
    evidence: "documented",
    source: ASKED,
    withAcl: true
  },
  {
    id: "put-recording-multipart",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    part: true
  },
  {
    id: "abort-multipart-upload",
    action: "s3:AbortMultipartUpload",
    on: "recordings",
    evidence: "reported",
    source: FIELD
  },
  {
    id: "generate-data-key",
    action: "kms:GenerateDataKey",
    on: "key",
    evidence: "required",
    source: "S3 needs it to write under SSE-KMS (K1)"
  },
  {
    id: "decrypt",
    action: "kms:Decrypt",
    on: "key",
    evidence: "reported",
    source: "AWS needs it for multipart uploads under SSE-KMS (K1); that Genesys uses them is a field report"
  },
  { id: "list-bucket", action: "s3:ListBucket", on: "bucket", evidence: "reported", source: FIELD, listing: true }
];

// src/genesys/dimensions.ts
var GENESYS_ENDPOINT = "vpce-0genesys000000000";
var GENESYS_VPC = "vpc-0genesys000000000";
function networkDimension(network2, account, asked) {
  const { sourceIps, sourceVpce, via } = network2;
  const space = sourceIps === void 0 ? PUBLIC_ADDRESSES : { within: sourceIps, without: [] };
  const questions = asked.of("aws:SourceIp");
  const addresses = questions.asked || sourceIps !== void 0 ? witnessesFor({ addresses: space }, questions) : SOMEWHERE;
  const internet = addresses.values.map((address) => ({
    words: `over the internet from ${address}`,
    context: { "aws:SourceIp": address }
  }));
  const endpoint = (sourceVpce ?? [GENESYS_ENDPOINT]).map((id) => ({
    words: sourceVpce === void 0 ? "through an endpoint of Genesys' own" : `through ${id}`,
    context: { "aws:SourceVpce": id, ...sourceVpce === void 0 ? genesysNetwork(account) : {} }
  }));
  const unknown2 = sourceVpce === void 0 ? void 0 : Object.keys(genesysNetwork(account)).find((key) => asked.of(key).asked);
  const incomplete = unknown2 === void 0 ? addresses.incomplete : `\`${unknown2}\` of the declared endpoint is not known`;
  const choices = via === "internet" ? internet : via === "endpoint" ? endpoint : [...internet, ...endpoint];
  const keys = ["aws:SourceIp", "aws:SourceVpce", ...Object.keys(genesysNetwork(account))];
  return { name: "network", keys, choices, ...incomplete === void 0 ? {} : { incomplete } };
}
function genesysNetwork(account) {
  return {
    "aws:SourceVpc": GENESYS_VPC,
    "aws:SourceVpcArn": `arn:aws:ec2:us-east-1:${account}:vpc/${GENESYS_VPC}`,
    "aws:VpcSourceIp": "10.20.30.40",
    "aws:VpceAccount": account,
    "aws:VpceOrgID": "o-genesys000000",
    "aws:VpceOrgPaths": "o-genesys000000/r-gene/"
  };
}
var SOMEWHERE = { values: ["203.0.113.77"] };
var TIME_KEYS = ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"];
var TOKEN_AGE = 6e4;
function timeDimension(now, asked) {
  const questions = TIME_KEYS.map((key) => asked.of(key));
  const [clock, epoch, token] = questions;
  const later = token?.dates.map((text) => shifted(text, TOKEN_AGE)) ?? [];
  const witnesses = witnessesFor(
    { from: now.getTime() },
    {
      patterns: questions.flatMap(({ patterns }) => patterns),
      numbers: epoch?.numbers ?? [],
      dates: [...clock?.dates ?? [], ...epoch?.dates ?? [], ...later],
      addresses: questions.flatMap(({ addresses }) => addresses),
      binaries: questions.flatMap(({ binaries }) => binaries),
      booleans: questions.some(({ booleans }) => booleans),
      asked: questions.some((one) => one.asked),
      entangled: questions.flatMap(({ entangled }) => entangled)
    }
  );
  const choices = witnesses.values.map((text) => atInstant(new Date(readDate(text) ?? now.getTime())));
  return { name: "time", keys: TIME_KEYS, choices, ...reason2(witnesses) };
}
function shifted(text, milliseconds) {
  const time = readDate(text);
  return time === void 0 ? text : new Date(time + milliseconds).toISOString();
}
function atInstant(time) {
  return {
    words: `at ${time.toISOString()}`,
    context: {
      "aws:CurrentTime": time.toISOString(),
      "aws:EpochTime": String(Math.floor(time.getTime() / 1e3)),
      "aws:TokenIssueTime": new Date(time.getTime() - TOKEN_AGE).toISOString()
    }
  };
}
function keyDimension(domain, asked) {
  const witnesses = witnessesFor(domain, asked.resource());
  const choices = witnesses.values.map((resource, index) => ({
    words: `key ${index + 1}, of ${/year=(\d+)/.exec(resource)?.[1] ?? "any year"}`,
    context: {},
    resource
  }));
  return { name: "key", keys: ["resource"], choices, ...reason2(witnesses) };
}
function valueDimension(key, domain, asked) {
  const witnesses = witnessesFor(domain, asked.of(key));
  const choices = witnesses.values.map((value) => ({ words: `${key} ${value}`, context: { [key]: value } }));
  return { name: key, keys: [key], choices, ...reason2(witnesses) };
}
var SSE = "s3:x-amz-server-side-encryption";
var SSE_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
function defaultKeyDimension(bucket) {
  const key = bucket.encryption?.key;
  if (key === void 0) return [];
  return [
    {
      name: "default key",
      keys: [SSE_KEY],
      openPoint: {
        rule: "N2",
        why: `whether \`${SSE_KEY}\` is present when only the bucket's default encryption names the key is documented both ways`
      },
      choices: [
        { words: "key id absent without header", context: {} },
        { words: "key id taken from the bucket default", context: { [SSE_KEY]: key } }
      ]
    }
  ];
}
function encryptionHeaderDimension(bucket) {
  const algorithm = bucket.encryption?.algorithm ?? "AES256";
  const key = bucket.encryption?.key;
  return {
    name: "encryption header",
    keys: [SSE, SSE_KEY],
    choices: [
      { words: "without encryption header", context: {} },
      {
        words: `with encryption header ${algorithm}`,
        context: { [SSE]: algorithm, ...key === void 0 ? {} : { [SSE_KEY]: key } }
      }
    ]
  };
}
var STORAGE_CLASS = {
  name: "storage class header",
  keys: ["s3:x-amz-storage-class"],
  choices: [
    { words: "without storage class header", context: {} },
    { words: "with storage class STANDARD", context: { "s3:x-amz-storage-class": "STANDARD" } }
  ]
};
var TLS_VERSION = {
  name: "TLS version",
  keys: ["s3:TlsVersion"],
  choices: ["1.2", "1.3"].map((version2) => ({ words: `TLS ${version2}`, context: { "s3:TlsVersion": version2 } }))
};
function undeclaredDimension(key, domain, asked, openPoint, absent3) {
  const any = valueDimension(key, domain, asked);
  const without = { words: `without ${key}`, context: { [key]: null } };
  return { ...any, openPoint, choices: absent3 === "may be absent" ? [...any.choices, without] : any.choices };
}
function reason2({ incomplete }) {
  return incomplete === void 0 ? {} : { incomplete };
}

// src/genesys/known-absent.ts
var ABSENT_EVERYWHERE = [
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:username",
  "aws:referer",
  "aws:federatedprovider",
  "aws:calledvia*",
  "aws:principalservicename*",
  "aws:sourceidentity",
  "aws:requesttag/*",
  "aws:tagkeys",
  "aws:multifactorauthage",
  "aws:ec2instancesource*",
  "aws:chatbotsourcearn",
  "aws:assumedroot",
  "ec2:*",
  "lambda:*",
  "iam:*",
  "saml:*",
  "cognito-identity.amazonaws.com:*",
  "token.actions.githubusercontent.com:*"
];
var ABSENT_BY_SERVICE = {
  sts: ["sts:sourceidentity", "sts:transitivetagkeys", "s3:*", "kms:*", "aws:principaltag/*"],
  s3: [
    "sts:*",
    "kms:*",
    "s3:existingobjecttag/*",
    "s3:dataaccesspoint*",
    "s3:accesspointnetworkorigin",
    "s3:versionid"
  ],
  kms: [
    "sts:*",
    "s3:*",
    "aws:sourcevpc*",
    "aws:vpcsourceip",
    "aws:vpce*",
    "kms:encryptioncontext:*",
    "kms:granteeprincipal",
    "kms:grantisforawsresource",
    "kms:grantoperations",
    "kms:retiringprincipal"
  ]
};
var UNSENT_S3_HEADERS = [
  "s3:x-amz-acl",
  "s3:x-amz-grant-*",
  "s3:x-amz-server-side-encryption*",
  "s3:x-amz-storage-class",
  "s3:x-amz-copy-source",
  "s3:x-amz-metadata-directive",
  "s3:x-amz-website-redirect-location",
  "s3:object-lock-*",
  "s3:requestobjecttag*",
  "s3:prefix",
  "s3:delimiter",
  "s3:max-keys",
  "s3:signatureage",
  "s3:locationconstraint"
];
function matches(pattern, key) {
  return pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
}
function isKnownAbsent(service, key) {
  const lower = key.toLowerCase();
  const lists = [ABSENT_EVERYWHERE, ABSENT_BY_SERVICE[service] ?? [], service === "s3" ? UNSENT_S3_HEADERS : []];
  return lists.some((list2) => list2.some((pattern) => matches(pattern, lower)));
}

// src/genesys/requests.ts
var UNPUBLISHED_SESSION2 = "unpublished-session";
function common(circumstances) {
  const { now } = circumstances;
  return {
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalIsAWSService": "false",
    "aws:SecureTransport": "true",
    "aws:MultiFactorAuthPresent": "false",
    "aws:CurrentTime": now.toISOString(),
    "aws:EpochTime": String(Math.floor(now.getTime() / 1e3)),
    "aws:TokenIssueTime": new Date(now.getTime() - 6e4).toISOString()
  };
}
function bucketArn({ role, bucket }) {
  return `arn:${partitionOf(role)}:s3:::${bucket.name}`;
}
function sessionOf(role, session = UNPUBLISHED_SESSION2) {
  return { arn: sessionArn(role, session) };
}
function assumeRoleRequest(circumstances) {
  const [account = ""] = circumstances.genesys.accounts;
  const caller = `arn:${partitionOf(circumstances.role)}:iam::${account}:role/unpublished-genesys-role`;
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    principal: sessionOf(caller),
    action: "sts:AssumeRole",
    resource: circumstances.role,
    context: {
      ...common(circumstances),
      "aws:PrincipalArn": caller,
      "aws:PrincipalAccount": account,
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.genesysRegion ?? "us-east-1",
      "aws:ResourceAccount": accountOf2(circumstances.role),
      ...organization === void 0 ? {} : { "aws:ResourceOrgID": organization },
      ...Object.fromEntries(tags),
      "sts:ExternalId": circumstances.organizationId
    }
  };
}
function s3Request(circumstances, action, resource) {
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.bucket.region,
      "aws:ResourceAccount": circumstances.bucket.account,
      ...resourceOrganization(circumstances, circumstances.bucket.account),
      "s3:ResourceAccount": circumstances.bucket.account,
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256",
      "s3:TlsVersion": "1.2"
    }
  };
}
function kmsRequest(circumstances, action, key, encryptionContext) {
  const region = regionOf(key) ?? circumstances.bucket.region;
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource: key,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "true",
      "aws:RequestedRegion": region,
      "aws:ResourceAccount": accountOf2(key),
      ...resourceOrganization(circumstances, accountOf2(key)),
      "kms:CallerAccount": accountOf2(circumstances.role),
      "kms:KeySpec": "SYMMETRIC_DEFAULT",
      "kms:ViaService": `s3.${circumstances.bucket.region}.amazonaws.com`,
      "kms:EncryptionAlgorithm": "SYMMETRIC_DEFAULT",
      "kms:EncryptionContext:aws:s3:arn": encryptionContext,
      "kms:EncryptionContextKeys": ["aws:s3:arn"]
    }
  };
}
function sessionContext(circumstances) {
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    ...common(circumstances),
    "aws:PrincipalArn": circumstances.role,
    "aws:PrincipalAccount": accountOf2(circumstances.role),
    ...organization === void 0 ? {} : { "aws:PrincipalOrgID": organization },
    ...Object.fromEntries(tags)
  };
}
function organizationOfOwner(circumstances, owner) {
  const own = owner === accountOf2(circumstances.role);
  return own ? circumstances.awsOrganization : circumstances.otherOrganizations[owner];
}
function resourceOrganization(circumstances, owner) {
  const id = organizationOfOwner(circumstances, owner);
  return typeof id === "string" ? { "aws:ResourceOrgID": id } : {};
}

// src/genesys/circumstances.ts
var UNNAMED_ORGANIZATION = "00000000-0000-4000-8000-000000000000";
var UNNAMED_REGION = "unknown-region-1";
function circumstancesOf(target, inventory, now) {
  const { declared, role, bucket, key } = target;
  const keyRegion = key === void 0 || isGap(key) ? void 0 : regionOf(key.arn);
  const awsOrganization = organizationId(organizationOf(inventory, accountOf2(declared.role)));
  const others = Object.entries(inventory.organizations ?? {}).flatMap(([account, organization]) => {
    const id = organizationId(organization);
    return id === void 0 ? [] : [[account, id]];
  });
  return {
    role: declared.role,
    bucket: {
      name: declared.bucket,
      account: isGap(bucket) ? accountOf2(declared.role) : bucket.account,
      region: (isGap(bucket) ? void 0 : bucket.region) ?? keyRegion ?? UNNAMED_REGION
    },
    organizationId: declared.organizationId ?? UNNAMED_ORGANIZATION,
    organizationKnown: declared.organizationId !== void 0,
    genesys: possibleAccounts(declared, trustedAccounts(role)),
    ...declared.region === void 0 ? {} : { genesysRegion: declared.region },
    roleTags: isGap(role) ? {} : role.tags ?? {},
    ...isGap(role) || role.uniqueId === void 0 ? {} : { roleId: role.uniqueId },
    ...awsOrganization === void 0 ? {} : { awsOrganization },
    otherOrganizations: Object.fromEntries(others),
    now
  };
}
function organizationId({ id }) {
  return id === "none" ? null : id;
}
function trustedAccounts(role) {
  if (isGap(role) || isGap(role.trustPolicy) || "unknown" in role.trustPolicy.policy) return [];
  const named = role.trustPolicy.policy.statements.flatMap(({ principal }) => principal?.aws ?? []);
  return named.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf2(arn));
}
var OF_PRINCIPALS = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"];
var OF_RESOURCES = ["aws:ResourceOrgID", "aws:ResourceOrgPaths"];
var NO_ORGANIZATION = "the id of your AWS organization is not declared: set `inventory.organization.id`";
var NO_REGION = "the bucket's region is not declared: set `region` of the bucket under `inventory.buckets`";
var UNPUBLISHED = "Genesys does not publish it; one CloudTrail record of an export would tell";
var always = () => true;
var noOrganization = (facts) => facts.awsOrganization === void 0;
var inOrganization = (facts) => facts.awsOrganization !== null;
var ownerUnknown = (facts, owner) => organizationOfOwner(facts, owner) === void 0;
var ownerInOrganization = (facts, owner) => organizationOfOwner(facts, owner) !== null;
var noRegion = (facts) => facts.bucket.region === UNNAMED_REGION;
var UNDECLARED = [
  {
    key: "aws:PrincipalOrgID",
    services: ["s3", "kms"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: UNPUBLISHED,
    applies: (facts) => !noOrganization(facts)
  },
  {
    key: "aws:PrincipalOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: inOrganization
  },
  {
    key: "aws:ResourceOrgID",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: ownerUnknown
  },
  {
    key: "aws:ResourceOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: ownerInOrganization
  },
  { key: "aws:RequestedRegion", services: ["s3", "kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  { key: "kms:ViaService", services: ["kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  {
    key: "aws:userid",
    services: ["s3", "kms"],
    absent: "is present",
    why: "the role's unique id (`unique-id` under `inventory.roles`) or the session name that Genesys chooses is not known",
    applies: always,
    domain: ({ roleId }) => roleId === void 0 ? ANY_VALUE : { strings: { include: globPattern(`${roleId}:?*`) } }
  },
  { key: "aws:userid", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "aws:UserAgent", services: ["s3", "kms", "sts"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "sts:RoleSessionName", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "s3:x-amz-content-sha256", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "s3:if-none-match", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always }
];
var UNDECLARED_KEYS = UNDECLARED.map(({ key }) => key);
function openDimensions(service, asked, circumstances, target, present, fixed = []) {
  const owner = ownerOf(service, circumstances, target);
  const rows = UNDECLARED.filter(
    (row) => row.services.includes(service) && asked.keys.has(row.key.toLowerCase()) && row.applies(circumstances, owner) && !fixed.includes(row.key)
  );
  const absent3 = [
    ...circumstances.awsOrganization === null ? OF_PRINCIPALS : [],
    ...organizationOfOwner(circumstances, owner) === null ? OF_RESOURCES : []
  ];
  const known = new Set(
    [...present, ...fixed, ...absent3, ...rows.map((row) => row.key)].map((key) => key.toLowerCase())
  );
  const unheard = [...asked.keys].filter(
    (key) => !known.has(key) && !isKnownAbsent(service, key) && !isDeclaredTag(service, key, target)
  );
  return [
    ...rows.map((row) => {
      const excluded = service === "sts" ? [circumstances.awsOrganization ?? []].flat() : [];
      const domain = row.domain?.(circumstances) ?? anyValueBut(excluded);
      const openPoint = { rule: "E9", why: `\`${row.key}\`: ${row.why}` };
      return undeclaredDimension(row.key, domain, asked, openPoint, row.absent);
    }),
    ...unheard.map(
      (key) => undeclaredDimension(
        key,
        ANY_VALUE,
        asked,
        { rule: "E9", why: unheardReason(service, key, target) },
        "may be absent"
      )
    )
  ];
}
function ownerOf(service, { role, bucket }, { key }) {
  if (service === "sts") return accountOf2(role);
  return service === "s3" || key === void 0 || isGap(key) ? bucket.account : accountOf2(key.arn);
}
function isRoleTag(service, key) {
  return key.startsWith(service === "sts" ? "aws:resourcetag/" : "aws:principaltag/");
}
function isDeclaredTag(service, key, target) {
  return isRoleTag(service, key) && !isGap(target.role) && target.role.tags !== void 0;
}
function unheardReason(service, key, target) {
  if (!isRoleTag(service, key)) return `whether the request carries \`${key}\` is not known`;
  const tag = key.slice(key.indexOf("/") + 1);
  return `tag \`${tag}\` of ${target.declared.role} is not declared: set \`tags\` of the role under \`inventory.roles\``;
}

// src/genesys/key-layout.ts
var FIRST_YEAR = 2014;
var YEARS_AHEAD = 10;
var METADATA = "_metadata.json";
var DEEPER = globPattern("*/conversation_id=*/*/*");
function sampleKey(organization, now) {
  const date = `year=${now.getUTCFullYear()}/month=${now.getUTCMonth() + 1}/day=${now.getUTCDate()}`;
  const conversation = "5b1f0c52-0a4e-4c3e-9d0f-2f6f1f2f9a11";
  return `${organization}/${date}/hour=${now.getUTCHours()}/conversation_id=${conversation}/0d9a4c1e-6c0a-4d55-8a61-7d1f2b3c4d5e.opus`;
}
function keyPattern(organization) {
  return `${organization}/year=*/month=*/day=*/hour=*/conversation_id=*/*`;
}
function recordings(before, organization, now) {
  const include = patternOf([...folder(before, organization, now), { kind: "run", colons: "cross" }]);
  return { include, exclude: [DEEPER, globPattern(`*${METADATA}`)] };
}
function metadata(before, organization, now) {
  const include = patternOf([
    ...folder(before, organization, now),
    { kind: "run", colons: "cross" },
    literal(METADATA)
  ]);
  return { include, exclude: [DEEPER] };
}
function folder(before, organization, now) {
  const thisYear = now.getUTCFullYear();
  const years = [...numbers(thisYear, thisYear + YEARS_AHEAD), ...numbers(FIRST_YEAR, thisYear - 1).toReversed()];
  return [
    literal(before),
    ...organization === void 0 ? uuid() : [literal(organization)],
    literal("/year="),
    choice(years),
    literal("/month="),
    choice(numbers(1, 12)),
    literal("/day="),
    choice(numbers(1, 31)),
    literal("/hour="),
    choice(numbers(0, 23)),
    literal("/conversation_id="),
    ...uuid(),
    literal("/"),
    ...uuid()
  ];
}
function numbers(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
function choice(values) {
  return { kind: "choice", texts: values.map(String) };
}
var HEXADECIMAL = { kind: "choice", texts: [..."0123456789abcdef"] };
function uuid() {
  return [8, 4, 4, 4, 12].flatMap((length, index) => [
    ...index === 0 ? [] : [literal("-")],
    ...Array.from({ length }, () => HEXADECIMAL)
  ]);
}

// src/genesys/samples.ts
var MOST_SAMPLES = 4096;
var ALWAYS_LOOKED_AT = /* @__PURE__ */ new Set(["resource", "principal"]);
function apply(request, choice2) {
  const context = { ...request.context };
  for (const [key, value] of Object.entries(choice2.context)) {
    if (value === null) delete context[key];
    else context[key] = value;
  }
  return {
    ...request,
    context,
    resource: choice2.resource ?? request.resource,
    principal: choice2.principal ?? request.principal
  };
}
function matters(dimension, asked) {
  return dimension.keys.some((key) => ALWAYS_LOOKED_AT.has(key) || asked.keys.has(key.toLowerCase()));
}
function drawSamples(base, dimensions, asked) {
  const cut = [];
  let samples = [{ request: base, choices: {} }];
  const varied = [];
  for (const dimension of dimensions) {
    const first = dimension.choices.slice(0, 1);
    const all = matters(dimension, asked) ? dimension.choices : first;
    const tooMany = samples.length * all.length > MOST_SAMPLES;
    if (tooMany) cut.push(`more than ${MOST_SAMPLES} combinations`);
    if (dimension.incomplete !== void 0 && all.length > 1) cut.push(`${dimension.name}: ${dimension.incomplete}`);
    const choices = tooMany ? first : all;
    if (choices.length > 1) {
      const { name, keys, openPoint } = dimension;
      varied.push({ name, keys, ...openPoint === void 0 ? {} : { openPoint } });
    }
    samples = samples.flatMap(
      (sample) => choices.map((choice2) => ({
        request: apply(sample.request, choice2),
        choices: choices.length > 1 ? { ...sample.choices, [dimension.name]: choice2.words } : sample.choices
      }))
    );
  }
  return { dimensions: varied, samples, cut };
}

// src/genesys/calls.ts
var ACL = {
  words: "with x-amz-acl bucket-owner-full-control",
  context: { "s3:x-amz-acl": "bucket-owner-full-control" }
};
function callsOf(target, inventory, now) {
  const circumstances = circumstancesOf(target, inventory, now);
  const before = `${bucketArn(circumstances)}/`;
  const organization = circumstances.organizationKnown ? circumstances.organizationId : void 0;
  const objects = { recordings: recordings(before, organization, now), metadata: metadata(before, organization, now) };
  const scene = { target, inventory, circumstances, objects };
  return CATALOGUE.filter((row) => row.on !== "key" || usesKms(target)).map((row) => toCall(row, scene));
}
function usesKms(target) {
  return !isGap(target.bucket) && (target.bucket.encryption?.algorithm.startsWith("aws:kms") ?? false);
}
var VARYING = [
  ...UNDECLARED_KEYS,
  "aws:SourceIp",
  "aws:SourceVpce",
  "aws:SourceVpc",
  "aws:CurrentTime",
  "aws:EpochTime"
];
function toCall(row, scene) {
  const question = row.on === "role" ? askSts(scene) : row.on === "key" ? askKms(row, scene) : askS3(row, scene);
  const { base, layers, resource, service, endpoints = /* @__PURE__ */ new Map(), mayBeRefused } = question;
  const asked = askedOf(layers, base, VARYING, [...endpoints.values()]);
  const dimensions = [...question.dimensions(asked), timeDimension(scene.circumstances.now, asked)];
  const present = [...Object.keys(base.context), ...dimensions.flatMap((dimension) => dimension.keys)];
  const open = openDimensions(service, asked, scene.circumstances, scene.target, present);
  const { id, action, evidence, source } = row;
  const drawn = drawSamples(base, [...dimensions, ...open], asked);
  const gates = mayBeRefused === void 0 ? {} : { mayBeRefused };
  return { call: { id, action, resource, evidence, source, ...drawn, ...gates }, layers, endpoints };
}
function networkOf({ target, circumstances }, asked) {
  return networkDimension(target.declared.network, circumstances.genesys.accounts[0] ?? "", asked);
}
var NO_ORGANIZATION2 = {
  rule: "T2",
  why: "the Genesys Cloud organization id is in no document: set `genesys.organization-id` of the export"
};
function unknownOrganization(asked) {
  return { ...valueDimension("sts:ExternalId", ANY_VALUE, asked), openPoint: NO_ORGANIZATION2 };
}
function askSts(scene) {
  const { circumstances, target, inventory } = scene;
  const layers = assumeRoleLayers(target, inventory);
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers,
    dimensions: (asked) => [
      networkOf(scene, asked),
      callerDimension(circumstances, asked),
      stsRegionDimension(circumstances),
      MULTI_FACTOR,
      ...circumstances.organizationKnown ? [] : [unknownOrganization(asked)]
    ]
  };
}
function stsRegionDimension({ genesysRegion }) {
  const regions = [.../* @__PURE__ */ new Set([genesysRegion ?? "us-east-1", "us-east-1", ...GENESYS_REGIONS.keys()])];
  return {
    name: "STS endpoint",
    keys: ["aws:RequestedRegion"],
    openPoint: { rule: "X1", why: "which STS endpoint Genesys calls is not known" },
    choices: regions.map((region) => ({ words: `STS in ${region}`, context: { "aws:RequestedRegion": region } }))
  };
}
var MULTI_FACTOR = {
  name: "MFA",
  keys: ["aws:MultiFactorAuthPresent"],
  openPoint: { rule: "T5", why: "whether Genesys calls with temporary or long-term credentials is not published" },
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    { words: "long-term credentials", context: { "aws:MultiFactorAuthPresent": null } }
  ]
};
function sessionDimension(role, { principals }) {
  const ofRole = `:assumed-role/${roleName(role)}/`;
  const names = principals.flatMap(
    (arn) => arn.includes(ofRole) ? [arn.slice(arn.indexOf(ofRole) + ofRole.length)] : []
  );
  const choice2 = (words2, name) => ({ words: words2, context: {}, principal: sessionOf(role, name) });
  return {
    name: "session",
    keys: ["principal"],
    openPoint: {
      rule: "T8",
      why: "Genesys does not publish the session name that it chooses; name the role instead of one of its sessions"
    },
    choices: [
      choice2("some session of the role"),
      ...[...new Set(names)].map((name) => choice2(`session ${name}`, name))
    ]
  };
}
function keysOf(keys, { circumstances }, asked) {
  const all = keyDimension({ strings: keys }, asked);
  return circumstances.organizationKnown ? all : { ...all, openPoint: NO_ORGANIZATION2 };
}
function askS3(row, scene) {
  const { circumstances, target, inventory, objects } = scene;
  const bucket = bucketArn(circumstances);
  const pattern = `${bucket}/${keyPattern(circumstances.organizationId)}`;
  const keys = row.on === "recordings" || row.on === "metadata" ? objects[row.on] : void 0;
  const settings = isGap(target.bucket) ? {} : target.bucket;
  const base = s3Request(circumstances, row.action, bucket);
  return {
    service: "s3",
    resource: row.on === "bucket" ? bucket : row.on === "metadata" ? `${pattern}_metadata.json` : pattern,
    base,
    layers: s3Layers(target, inventory),
    endpoints: endpointPolicies(target, inventory),
    mayBeRefused: requesterPays2(target, base),
    dimensions: (asked) => [
      ...keys === void 0 ? [] : [keysOf(keys, scene, asked)],
      networkOf(scene, asked),
      sessionDimension(circumstances.role, asked),
      TLS_VERSION,
      ...headerDimensions(row, settings, asked)
    ]
  };
}
function requesterPays2({ declared, bucket }, request) {
  if (isGap(bucket) || bucket.requesterPays !== true) return [];
  const { account } = bucket;
  const operation = request.action.slice("s3:".length);
  const call = { operation, request, headers: { "x-amz-request-payer": { unknown: true } } };
  return s3Gates(call, { account, requesterPays: true }, accountOf2(declared.role)).filter(({ rule }) => rule === "S5").map(({ reason: reason3, rule }) => `${reason3} (${rule})`);
}
var M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented"
};
function headerDimensions(row, bucket, asked) {
  const acl = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: [ACL] };
  if (row.part === true)
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionHeaderDimension(bucket), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [{ words: "without ACL header", context: {} }, ACL] }
    ];
  return [
    ...row.upload === true ? [...defaultKeyDimension(bucket), encryptionHeaderDimension(bucket), STORAGE_CLASS] : [],
    ...row.withAcl === true ? [acl] : [],
    ...row.listing === true ? [prefixDimension(asked)] : []
  ];
}
function prefixDimension(asked) {
  const any = valueDimension("s3:prefix", { strings: { include: globPattern("*") } }, asked);
  return { ...any, choices: [{ words: "without prefix", context: {} }, ...any.choices] };
}
function askKms(row, scene) {
  const { circumstances, target, inventory, objects } = scene;
  const { role, bucket, organizationId: organizationId2, now } = circumstances;
  const encryption = isGap(target.bucket) ? void 0 : target.bucket.encryption;
  const managed = encryption?.key === void 0;
  const arn = encryption?.key ?? managedKeyArn(role, bucket.account, bucket.region);
  const owner = bucketArn(circumstances);
  const context = `${owner}/${sampleKey(organizationId2, now)}`;
  return {
    service: "kms",
    resource: managed ? "alias/aws/s3" : arn,
    base: kmsRequest(circumstances, row.action, arn, context),
    layers: managed ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, arn),
    dimensions: (asked) => [
      encryptionContextDimension(encryption, owner, objects.recordings, asked),
      sessionDimension(role, asked),
      forwardedAddressDimension(networkOf(scene, asked))
    ]
  };
}
var CONTEXT = "kms:EncryptionContext:aws:s3:arn";
function encryptionContextDimension(encryption, bucket, objects, asked) {
  const ofObjects = valueDimension(CONTEXT, { strings: { include: objects.include } }, asked);
  const ofBucket = { words: "with an S3 Bucket Key", context: { [CONTEXT]: bucket } };
  if (encryption?.algorithm === "aws:kms:dsse" || encryption?.bucketKey === false) return ofObjects;
  if (encryption?.bucketKey === true) return { ...ofObjects, choices: [ofBucket] };
  const why = "whether the bucket uses an S3 Bucket Key is not declared: set `bucket-key` under the bucket's `encryption`";
  return { ...ofObjects, openPoint: { rule: "K7", why }, choices: [...ofObjects.choices, ofBucket] };
}
function forwardedAddressDimension(network2) {
  const internet = network2.choices.filter((choice2) => "aws:SourceIp" in choice2.context);
  return {
    name: "forwarded address",
    keys: ["aws:SourceIp"],
    openPoint: {
      rule: "K8",
      why: "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways"
    },
    choices: [{ words: "without aws:SourceIp", context: {} }, ...internet]
  };
}

// src/genesys/exports.ts
function missing(what, name, section, { readAt }) {
  if (readAt !== void 0) {
    return {
      what: `${what} ${name}`,
      why: "it is not among what was read of AWS",
      cure: "see whether it is there under this name, and read its account too"
    };
  }
  return {
    what: `${what} ${name}`,
    why: `no document of the repository describes it`,
    cure: `add it under \`inventory.${section}\` of the config`
  };
}
function defaultKey(bucket, inventory) {
  if (isGap(bucket) || bucket.encryption?.key === void 0) return void 0;
  const arn = bucket.encryption.key;
  return inventory.keys.find((key) => key.arn === arn) ?? missing("key", arn, "keys", inventory);
}
function isAlias(bucket) {
  return bucket.endsWith("-s3alias");
}
function behindAlias(alias) {
  return {
    what: `the bucket behind ${alias}`,
    why: `${alias} is the alias of an access point, not a bucket: which bucket it leads to is not known, nor the policy of the access point (S8)`,
    cure: "give the bucket's own name as bucket of the export; exports through an access point are not judged"
  };
}
function bucketOf(name, inventory) {
  if (isAlias(name)) return behindAlias(name);
  return inventory.buckets.find((one) => one.name === name) ?? missing("bucket", name, "buckets", inventory);
}
function assembleExport(declared, inventory) {
  const role = inventory.roles.find((one) => one.arn === declared.role) ?? missing("role", declared.role, "roles", inventory);
  const bucket = bucketOf(declared.bucket, inventory);
  const key = defaultKey(bucket, inventory);
  return { declared, role, bucket, ...key === void 0 ? {} : { key } };
}

// src/genesys/strangers.ts
var STRANGER_ACCOUNT = "999988887777";
function strangerRequest(circumstances, resource) {
  const role = `arn:${partitionOf(circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { arn: sessionArn(role, "stranger") },
    context: {
      ...withoutPrincipal2(request),
      "aws:PrincipalType": "AssumedRole",
      "aws:PrincipalIsAWSService": "false",
      "aws:MultiFactorAuthPresent": "false",
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": STRANGER_ACCOUNT,
      "aws:PrincipalOrgID": "o-stranger00",
      "aws:userid": "AROASTRANGER000000000:stranger",
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256"
    }
  };
}
function anonymousRequest(circumstances, resource) {
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { anonymous: true },
    context: { ...withoutPrincipal2(request), "aws:PrincipalType": "Anonymous" }
  };
}
function withoutPrincipal2({ context }) {
  const kept = Object.entries(context).filter(
    ([key]) => !/^aws:(?:Principal|TokenIssue|Multi|userid)|^s3:(?:auth|sign)/.test(key)
  );
  return Object.fromEntries(kept);
}
var CHOSEN = /^(?:s3:(?:x-amz-|object-lock|requestobjecttag|if-|tlsversion)|aws:(?:referer|useragent|requesttag\/|tagkeys))/;
var CHOSEN_WITH_ACCOUNT = /^aws:(?:principaltag\/|username$)/;
var STRANGERS = {
  name: "kind of stranger",
  keys: ["principal"],
  choices: [
    { words: "through a role", context: {} },
    {
      words: "as a user",
      context: {
        "aws:PrincipalArn": `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger`,
        "aws:PrincipalType": "User",
        "aws:userid": "AIDASTRANGER000000000"
      },
      principal: { arn: `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger` }
    }
  ]
};
function chosenDimensions(asked, anonymous) {
  const chosen = [...asked.keys].filter((key) => CHOSEN.test(key) || !anonymous && CHOSEN_WITH_ACCOUNT.test(key));
  const headers = chosen.map((key) => {
    const any = valueDimension(key, ANY_VALUE, asked);
    return { ...any, choices: [...any.choices, { words: `without ${key}`, context: { [key]: null } }] };
  });
  if (anonymous || !asked.keys.has("aws:principalarn")) return headers;
  const own = { strings: { include: globPattern(`arn:aws:iam::${STRANGER_ACCOUNT}:role/?*`) } };
  return [...headers, { ...valueDimension("aws:PrincipalArn", own, asked), name: "role of the stranger" }];
}
var NARROWEST_PUBLIC = { 4: 8, 6: 32 };
function anywhereDimension(asked) {
  const questions = asked.of("aws:SourceIp");
  const somebody = questions.addresses.filter((range) => {
    const [address = "", prefix] = range.split("/");
    const bits = Number(prefix ?? 128);
    return bits >= NARROWEST_PUBLIC[address.includes(":") ? 6 : 4];
  });
  const space = { within: PUBLIC_ADDRESSES.within, without: [...PUBLIC_ADDRESSES.without, ...somebody] };
  const { values, incomplete } = witnessesFor({ addresses: space }, questions);
  return {
    name: "network",
    keys: ["aws:SourceIp"],
    choices: values.map((address) => ({ words: `from ${address}`, context: { "aws:SourceIp": address } })),
    ...incomplete === void 0 ? {} : { incomplete }
  };
}

// src/genesys/guards.ts
var WHO = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid"];
var OUTSIDE = "999988887777";
function objectArn({ circumstances }, bucket = circumstances.bucket.name) {
  const key = sampleKey(circumstances.organizationId, circumstances.now);
  return `arn:${partitionOf(circumstances.role)}:s3:::${bucket}/${key}`;
}
function withContext(request, changes) {
  const kept = Object.entries(request.context).filter(([key]) => !(key in changes));
  const set = Object.entries(changes).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]);
  return { ...request, context: Object.fromEntries([...kept, ...set]) };
}
var trust = ({ target, inventory }) => assumeRoleLayers(target, inventory);
var ownS3 = ({ target, inventory }) => s3Layers(target, inventory);
function toStrangers(scene, identityPolicies) {
  const { scps: _scps, permissionsBoundary: _boundary, resourcePolicy, ...rest } = ownS3(scene);
  const policy = resourcePolicy === void 0 ? {} : { resourcePolicy: withoutCanonicalUsers(resourcePolicy) };
  return { ...rest, ...policy, identityPolicies };
}
function withoutCanonicalUsers(policy) {
  if ("unknown" in policy || !policy.statements.some(({ principal }) => (principal?.canonicalUser.length ?? 0) > 0))
    return policy;
  const statements = policy.statements.map(
    (statement) => statement.principal === void 0 ? statement : { ...statement, principal: { ...statement.principal, canonicalUser: [] } }
  );
  return { ...policy, statements };
}
function otherBuckets(scene) {
  const { resourcePolicy: _policy, blockPublicAccess: _block, ...rest } = ownS3(scene);
  return { ...rest, resourceAccount: scene.target.declared.role.split(":")[4] ?? "" };
}
function network({ target, circumstances }, asked) {
  return networkDimension(target.declared.network, circumstances.genesys.accounts[0] ?? "", asked);
}
function anyCaller({ circumstances }, asked) {
  const { openPoint: _unpublished, ...callers } = callerDimension(circumstances, asked);
  return callers;
}
function otherOrganization({ target, inventory }, asked) {
  const own = inventory.exports.filter(({ role }) => role === target.declared.role);
  return valueDimension(
    "sts:ExternalId",
    anyValueBut(own.flatMap(({ organizationId: organizationId2 }) => organizationId2 ?? [])),
    asked
  );
}
function anyKey({ circumstances }, asked) {
  return keyDimension({ strings: { include: globPattern(`${bucketArn(circumstances)}/?*`) } }, asked);
}
function otherPrefix({ circumstances }, asked) {
  const arn = bucketArn(circumstances);
  const include = globPattern(`${arn}/?*`);
  return keyDimension(
    { strings: { include, exclude: [globPattern(`${arn}/${circumstances.organizationId}/*`)] } },
    asked
  );
}
function otherBucket({ circumstances }, asked) {
  const include = globPattern(`arn:${partitionOf(circumstances.role)}:s3:::?*/?*`);
  return keyDimension({ strings: { include, exclude: [globPattern(`${bucketArn(circumstances)}/*`)] } }, asked);
}
var GUARDS = [
  {
    id: "assume-role-for-another-organization",
    rule: "trust-without-external-id",
    severity: "error",
    who: "Genesys on behalf of another customer's organization",
    service: "sts",
    request: ({ circumstances }) => assumeRoleRequest(circumstances),
    layers: trust,
    dimensions: (scene, asked) => [network(scene, asked), anyCaller(scene, asked), otherOrganization(scene, asked)],
    fixed: ["sts:ExternalId"]
  },
  {
    id: "assume-role-without-external-id",
    rule: "trust-without-external-id",
    severity: "error",
    who: "a caller in the Genesys account who sends no ExternalId",
    service: "sts",
    request: ({ circumstances }) => withContext(assumeRoleRequest(circumstances), { "sts:ExternalId": void 0 }),
    layers: trust,
    dimensions: (scene, asked) => [network(scene, asked), anyCaller(scene, asked)],
    fixed: ["sts:ExternalId"]
  },
  {
    id: "assume-role-from-another-account",
    rule: "trust-too-wide",
    severity: "error",
    who: "anybody's AWS account that knows the organization id",
    service: "sts",
    request: ({ circumstances }) => {
      const role = `arn:${partitionOf(circumstances.role)}:iam::${OUTSIDE}:role/stranger`;
      const changes = {
        "aws:PrincipalArn": role,
        "aws:PrincipalAccount": OUTSIDE,
        "aws:PrincipalOrgID": "o-stranger00"
      };
      return {
        ...withContext(assumeRoleRequest(circumstances), changes),
        principal: { arn: sessionArn(role, "stranger") }
      };
    },
    layers: trust,
    dimensions: (_scene, asked) => [anywhereDimension(asked), STRANGERS, ...chosenDimensions(asked, false)],
    fixed: WHO
  },
  {
    id: "write-anonymously",
    rule: "public-bucket-policy",
    severity: "error",
    who: "anybody, without credentials",
    service: "s3",
    request: (scene) => anonymousRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, []),
    dimensions: (scene, asked) => [anyKey(scene, asked), anywhereDimension(asked), ...chosenDimensions(asked, true)],
    fixed: [...WHO, "aws:PrincipalArn", "aws:PrincipalAccount", "aws:TokenIssueTime", "aws:MultiFactorAuthPresent"]
  },
  {
    id: "write-from-another-account",
    rule: "public-bucket-policy",
    severity: "error",
    who: "a principal of an unrelated AWS account",
    service: "s3",
    request: (scene) => strangerRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, [STRANGER_SIDE]),
    dimensions: (scene, asked) => [
      anyKey(scene, asked),
      anywhereDimension(asked),
      STRANGERS,
      ...chosenDimensions(asked, false)
    ],
    fixed: WHO
  },
  {
    id: "write-over-http",
    rule: "plain-http-accepted",
    severity: "warning",
    who: "the role over plain HTTP",
    service: "s3",
    request: (scene) => withContext(s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)), {
      "aws:SecureTransport": "false",
      "s3:TlsVersion": void 0
    }),
    layers: ownS3,
    dimensions: (scene, asked) => [
      network(scene, asked),
      encryptionHeaderDimension(isGap(scene.target.bucket) ? {} : scene.target.bucket)
    ],
    fixed: ["s3:TlsVersion"]
  },
  {
    id: "write-to-another-bucket",
    rule: "write-beyond-export",
    severity: "warning",
    who: "the role in other buckets of the account",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene, "another-bucket")),
    layers: otherBuckets,
    dimensions: (scene, asked) => [otherBucket(scene, asked), network(scene, asked)],
    fixed: []
  },
  {
    id: "write-under-another-organization",
    rule: "write-beyond-organization",
    severity: "notice",
    who: "the role under another organization's prefix",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)),
    layers: ownS3,
    dimensions: (scene, asked) => [otherPrefix(scene, asked), network(scene, asked)],
    fixed: []
  }
];
var WITHOUT_ROLE = /* @__PURE__ */ new Set(["write-anonymously", "write-from-another-account"]);
function guardsOf(target, inventory, now) {
  const scene = { target, inventory, circumstances: circumstancesOf(target, inventory, now) };
  const known = isGap(target.role) ? GUARDS.filter(({ id }) => WITHOUT_ROLE.has(id)) : GUARDS;
  const rows = isAlias(target.declared.bucket) ? known.filter(({ layers }) => layers !== otherBuckets) : known;
  return rows.map((row) => toGuard(row, scene));
}
function toGuard(row, scene) {
  const { id, rule, severity, who, service } = row;
  const { circumstances, target } = scene;
  const layers = row.layers(scene);
  const base = row.request(scene);
  const own = row.layers === ownS3 || row.layers === otherBuckets;
  const endpoints = own ? endpointPolicies(target, scene.inventory) : /* @__PURE__ */ new Map();
  const asked = askedOf(layers, base, UNDECLARED_KEYS, [...endpoints.values()]);
  const varied = [...row.dimensions(scene, asked), timeDimension(circumstances.now, asked)];
  const present = [...Object.keys(base.context), ...varied.flatMap(({ keys }) => keys)];
  const open = openDimensions(service, asked, circumstances, target, present, row.fixed);
  const drawn = drawSamples(base, [...varied, ...open], asked);
  return {
    guard: { id, rule, severity, who, action: base.action, resource: base.resource, ...drawn },
    layers,
    endpoints
  };
}

// src/genesys/decide.ts
var SEVERITY = ["explicitDeny", "implicitDeny", "unknown", "allowed"];
function decideExport(target, inventory, now) {
  return {
    export: target,
    calls: callsOf(target, inventory, now).map(decideCall),
    guards: guardsOf(target, inventory, now).map(decideGuard)
  };
}
function answer2(samples, { layers, endpoints }) {
  return samples.map((sample) => {
    const { request } = sample;
    const vpcEndpointPolicy = endpoints.get(String(request.context["aws:SourceVpce"]));
    const through = vpcEndpointPolicy === void 0 ? {} : { vpcEndpointPolicy };
    return { sample, decision: decide({ ...layers, ...through, request }) };
  });
}
function worstOf(answers) {
  const ranked = SEVERITY.flatMap((word) => answers.find(({ decision }) => decision.decision === word) ?? []);
  const worst = ranked[0];
  if (worst === void 0) throw new Error("a call without requests cannot be decided");
  return worst;
}
function decideCall(judgeable) {
  const { call } = judgeable;
  const answers = answer2(call.samples, judgeable);
  const points = pointsOf(answers, call.dimensions);
  const gates = call.mayBeRefused ?? [];
  const byPolicies = wordOf(points, call);
  const word = byPolicies === "allowed" && gates.length > 0 ? "unknown" : byPolicies;
  const matching = answers.filter(({ decision }) => decision.decision === word);
  const worst = word === "unknown" ? worstOfUnknown(answers) : worstOf(matching.length > 0 ? matching : answers);
  return {
    call,
    decision: word,
    decidedBy: word === "allowed" ? allowedBy(matching) : worst.decision.decidedBy,
    dependsOn: word === "depends" ? dependsOn(points, call.dimensions, testedKeys(answers, judgeable.endpoints)) : [],
    examples: word === "depends" ? examplesOf(answers) : [],
    worst: worst.decision,
    reasons: word === "unknown" ? unique([...points.flatMap((point) => point.reasons), ...call.cut, ...gates]) : []
  };
}
function worstOfUnknown(answers) {
  return answers.find(({ decision }) => decision.decision === "unknown") ?? worstOf(answers);
}
function allowedBy(answers) {
  const all = /* @__PURE__ */ new Map();
  for (const { decision } of answers)
    for (const reference of decision.decidedBy.filter(({ policy }) => !isAssumed(policy)))
      all.set(`${reference.policy}#${reference.statement}`, reference);
  return [...all.values()];
}
function pointsOf(answers, dimensions) {
  const settled = dimensions.filter((dimension) => dimension.openPoint === void 0);
  const open = dimensions.filter((dimension) => dimension.openPoint !== void 0);
  const groups = groupBy(answers, ({ sample }) => settled.map(({ name }) => sample.choices[name]).join("\0"));
  return [...groups.values()].map((group) => pointOf(group, open));
}
function pointOf(answers, open) {
  const words2 = unique(answers.map(({ decision }) => decision.decision));
  const [only] = words2;
  if (words2.length === 1 && only !== void 0 && only !== "unknown") return { answers, word: only, reasons: [] };
  if (words2.every(isDenial)) return { answers, word: "explicitDeny", reasons: [] };
  const engine = answers.flatMap(({ decision }) => decision.reasons);
  const guilty = open.filter(({ name }) => flips(answers, name));
  const points = guilty.map(({ openPoint }) => `${openPoint?.why} (${openPoint?.rule})`);
  return { answers, word: "unknown", reasons: unique([...engine, ...points]) };
}
function isDenial(word) {
  return word === "explicitDeny" || word === "implicitDeny";
}
function wordOf(points, call) {
  const words2 = unique(points.map(({ word }) => word));
  const [only] = words2;
  const whole = call.cut.length === 0;
  if (words2.length === 1 && only !== void 0) return whole ? only : "unknown";
  if (words2.every(isDenial)) return whole ? "explicitDeny" : "unknown";
  return words2.some(isDenial) ? "depends" : "unknown";
}
function flips(answers, dimension) {
  const others = groupBy(
    answers,
    ({ sample }) => Object.entries(sample.choices).filter(([name]) => name !== dimension).map(([, words2]) => words2).join("\0")
  );
  return [...others.values()].some((group) => unique(group.map(({ decision }) => decision.decision)).length > 1);
}
function dependsOn(points, dimensions, keysTested) {
  const tested = new Set(keysTested.map((key) => key.toLowerCase()));
  const guilty = dimensions.filter(
    ({ name, openPoint }) => openPoint === void 0 && flips(
      points.flatMap((point) => point.answers),
      name
    )
  );
  const keys = guilty.flatMap((dimension) => {
    const seen = dimension.keys.filter((key) => key === "resource" || tested.has(key.toLowerCase()));
    return seen.length > 0 ? seen : dimension.keys;
  });
  return unique(keys);
}
function testedKeys(answers, endpoints) {
  const tested = answers.flatMap(
    ({ decision }) => decision.trace.flatMap((trace) => [...trace.held, ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]])
  ).flatMap((test) => test.key ?? []);
  return endpoints.size === 0 ? tested : [...tested, "aws:SourceVpce"];
}
function examplesOf(answers) {
  return SEVERITY.flatMap((word) => {
    const found = answers.find(({ decision }) => decision.decision === word);
    return found === void 0 ? [] : [{ decision: word, sample: found.sample }];
  });
}
function decideGuard(judgeable) {
  const { guard } = judgeable;
  const points = pointsOf(answer2(guard.samples, judgeable), guard.dimensions);
  const broken = points.find(({ word }) => word === "allowed")?.answers[0];
  if (broken !== void 0) {
    const example = { decision: broken.decision.decision, sample: broken.sample };
    return { guard, outcome: "broken", decidedBy: broken.decision.decidedBy, example, reasons: [] };
  }
  const reasons = unique([...points.flatMap((point) => point.reasons), ...guard.cut]);
  const open = guard.cut.length > 0 || points.some(({ word }) => word === "unknown");
  return { guard, outcome: open ? "unknown" : "held", decidedBy: [], reasons };
}

// src/fixes/advice.ts
var BY_HAND = {
  "identity-policy": "allow the action to the role on the right ARN in one of its policies",
  "permissions-boundary": "allow the action in the role's permissions boundary, too",
  "trust-policy": "let the trust policy ask for nothing that Genesys does not send: its account as Principal, your organization id as sts:ExternalId",
  "bucket-policy": "name the role in the bucket policy of the other account, and allow the action in the role's own policies, too",
  "key-policy": "name the role in the key policy, or let the account's IAM policies decide and allow the action there",
  scp: "ask those who own the organization's SCPs to allow the action for the role's account",
  rcp: "ask those who own the organization's RCPs to allow the action"
};
function adviceByHand({ decision, finding, document }) {
  if (decision.decision === "unknown") return void 0;
  if (decision.worst.decision === "explicitDeny") return againstDeny(finding.pointer?.stoppedBy?.key, document?.format);
  return BY_HAND[decision.worst.missingAllow[0] ?? "identity-policy"];
}
function againstDeny(key, format) {
  const exempt2 = "add ArnNotEquals aws:PrincipalArn with the export role's ARN to the condition of each Deny that hits";
  if (format === "yaml") return `${exempt2} (edits of YAML are not proposed by this version)`;
  return key === void 0 ? exempt2 : `${exempt2}, or drop the test of ${key}`;
}

// src/fixes/json-values.ts
function valueAt2(value, path) {
  return path.reduce((current, step) => {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return void 0;
    return current[step];
  }, value);
}
function stringList(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function spellingOf2(object, name) {
  const keys = typeof object === "object" && object !== null ? Object.keys(object) : [];
  return keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

// src/fixes/allow-for-role.ts
var allowForRole = (ailment) => {
  const { decision } = ailment;
  if (decision.worst.decision !== "implicitDeny" || !decision.worst.missingAllow.includes("identity-policy")) return [];
  return [...addResource(ailment), ...addStatement(ailment)];
};
function addResource({ finding, decisions, document, value }) {
  const { statement, pointer } = finding;
  if (statement === void 0 || document === void 0 || pointer?.stoppedBy?.element !== "Resource") return [];
  const actions = stringList(valueAt2(value, [...statement.path, "Action"]));
  if (actions.length === 0 || !actions.every(isOfExport)) return [];
  const listed = stringList(valueAt2(value, [...statement.path, "Resource"]));
  const missing2 = unique(decisions.map(resourceFor)).filter((arn) => !listed.includes(arn));
  return [
    {
      parts: [{ document, changes: [{ set: [...statement.path, "Resource"], value: [...missing2, ...listed] }] }],
      description: `add ${missing2.join(" and ")} to the statement's resources`
    }
  ];
}
var OF_EXPORT = new Set(CATALOGUE.map(({ action }) => action.toLowerCase()));
function isOfExport(action) {
  return OF_EXPORT.has(action.toLowerCase());
}
function addStatement({ finding, judged, decisions }) {
  const document = firstIdentityPolicy(judged.export.role);
  if (document === void 0 || "unknown" in document.policy) return [];
  const actions = unique(decisions.map(({ call }) => call.action));
  const resources = unique(decisions.map(resourceFor));
  const statement = {
    Sid: "GenesysExport",
    Effect: "Allow",
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `allow ${actions.join(", ")} on ${resources.join(" and ")}${dropped(finding)}`
    }
  ];
}
function dropped({ pointer }) {
  const { key } = pointer?.stoppedBy ?? {};
  return key === void 0 ? "" : `, without the condition on ${key}`;
}
function firstIdentityPolicy(role) {
  return isGap(role) || isGap(role.identityPolicies) ? void 0 : role.identityPolicies[0];
}
function resourceFor({ call }) {
  return call.resource.replace(/\/year=.*$/, "/*");
}

// src/fixes/allow-in-key-policy.ts
var allowInKeyPolicy = ({ judged, decision }) => {
  const { key, declared } = judged.export;
  const missing2 = decision.worst.missingAllow;
  if (decision.worst.decision !== "implicitDeny" || !missing2.includes("key-policy")) return [];
  if (key === void 0 || isGap(key) || isGap(key.policy) || "unknown" in key.policy.policy) return [];
  const statement = {
    Sid: "GenesysExport",
    Effect: "Allow",
    Principal: { AWS: declared.role },
    Action: ["kms:GenerateDataKey", "kms:Decrypt"],
    Resource: "*",
    Condition: { StringEquals: { "kms:ViaService": `s3.${regionOf(key.arn)}.amazonaws.com` } }
  };
  return [
    {
      parts: [{ document: key.policy, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: "let the export role use the key through S3, for what uploads need (K1)"
    }
  ];
};

// src/fixes/write-json.ts
var WIDEST = 100;
function writeJson(value, indent) {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || isFlat(value) && indent.length + line.length <= WIDEST)
    return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${writeJson(item, inner)}`);
    return `[
${items.join(",\n")}
${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${writeJson(member, inner)}`
  );
  return `{
${members.join(",\n")}
${indent}}`;
}
function isFlat(value) {
  const inner = Object.values(value);
  return (Array.isArray(value) || inner.length <= 1) && inner.every((one) => typeof one !== "object");
}
function onOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return `{ ${members.join(", ")} }`;
}

// src/fixes/edit-json.ts
function changeJson(text, changes) {
  const windows = text.includes("\r\n");
  const changed = changes.reduce(changeOne, windows ? text.replaceAll("\r\n", "\n") : text);
  return windows ? changed.replaceAll("\n", "\r\n") : changed;
}
function changeOne(text, change) {
  const root = parseTree(text);
  if (root === void 0) return text;
  if ("addTo" in change) return addItem(text, findNodeAtLocation(root, [...change.addTo]), change.value);
  const { set: path, value } = change;
  const found = findNodeAtLocation(root, [...path]);
  if (found !== void 0)
    return splice(text, found.offset, found.length, writeJson(value, indentAt(text, found.offset)));
  const [step, ...missing2] = missingSteps(root, path);
  const parent = findNodeAtLocation(root, path.slice(0, path.length - missing2.length - 1));
  if (step === void 0 || parent?.type !== "object") return text;
  const built = missing2.reduceRight((inner, name) => ({ [name]: inner }), value);
  return addMember(text, parent, String(step), built);
}
function missingSteps(root, path) {
  let depth = path.length;
  while (depth > 0 && findNodeAtLocation(root, path.slice(0, depth)) === void 0) depth -= 1;
  return path.slice(depth);
}
function splice(text, offset, length, replacement) {
  return text.slice(0, offset) + replacement + text.slice(offset + length);
}
function addMember(text, object, name, value) {
  const start = indentAt(text, object.offset);
  const [first] = object.children ?? [];
  if (first === void 0) return splice(text, object.offset, object.length, writeJson({ [name]: value }, start));
  const { gap, indent } = layoutOf(text, object, first);
  return splice(text, first.offset, 0, `${JSON.stringify(name)}: ${writeJson(value, indent)},${gap}`);
}
function addItem(text, list2, value) {
  if (list2 === void 0) return text;
  const start = indentAt(text, list2.offset);
  if (list2.type !== "array") {
    const only = getNodeValue(list2);
    return splice(text, list2.offset, list2.length, writeJson([value, only], start));
  }
  const [first] = list2.children ?? [];
  if (first === void 0) return splice(text, list2.offset, list2.length, writeJson([value], start));
  const { gap, indent } = layoutOf(text, list2, first);
  return splice(text, first.offset, 0, `${writeJson(value, indent)},${gap}`);
}
function layoutOf(text, container, first) {
  const gap = text.slice(container.offset + 1, first.offset);
  const indent = gap.includes("\n") ? gap.slice(gap.lastIndexOf("\n") + 1) : indentAt(text, container.offset);
  return { gap: gap === "" ? " " : gap, indent };
}
function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
function lineEdit(path, before, after) {
  if (before === after) return void 0;
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  while (start > 0 && old.length - end === start && now[start - 1] === now[now.length - end - 1]) {
    start -= 1;
    end += 1;
  }
  return { path, line: start + 1, endLine: old.length - end, text: now.slice(start, now.length - end).join("\n") };
}

// src/fixes/exempt-from-deny.ts
var ASKED_OF_ALL = /^(?:s3:TlsVersion|aws:SecureTransport|s3:signature|s3:authType|sts:ExternalId)/i;
var exemptFromDeny = ({ finding, judged, decision, document, value }) => {
  const statement = finding.statement;
  if (decision.worst.decision !== "explicitDeny" || document === void 0 || statement === void 0) return [];
  if (ASKED_OF_ALL.test(finding.pointer?.stoppedBy?.key ?? "")) return [];
  const exemption = decision.call.action === "sts:AssumeRole" ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"]) : exemptRole(judged.export.declared.role, deniedActions(value, statement.path));
  if (exemption === void 0) return [];
  const denying = decision.worst.decidedBy.filter(({ policy }) => policy === statement.policy);
  if (denying.length < decision.worst.decidedBy.length) return [];
  const changes = denying.map(({ path }) => exempt(value, path, exemption));
  return [{ parts: [{ document, changes }], description: exemption.description }];
};
function exemptRole(role, actions) {
  return {
    operators: [
      "ArnNotEquals",
      "ArnNotLike",
      "StringNotEquals",
      "StringNotLike",
      "ArnNotEqualsIfExists",
      "ArnNotLikeIfExists"
    ],
    key: "aws:PrincipalArn",
    value: role,
    description: `exempt the export role from the Deny (of ${listOf2(actions)}); everybody else stays denied`
  };
}
function deniedActions(value, statement) {
  const actions = stringList(valueAt2(value, [...statement, "Action"]));
  return actions.length > 0 ? actions : stringList(valueAt2(value, [...statement, "NotAction"])).map((one) => `all but ${one}`);
}
function exemptGenesys(account) {
  if (typeof account !== "string") return void 0;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: `exempt the Genesys account ${account} from the Deny; this role's trust policy still asks for your ExternalId`
  };
}
function exempt(value, statement, { operators, key, value: caller }) {
  for (const operator of operators) {
    const block = valueAt2(value, [...statement, "Condition", operator]);
    const spelling = spellingOf2(block, key);
    const listed = stringList(valueAt2(block, [spelling]));
    if (listed.length > 0) return { set: [...statement, "Condition", operator, spelling], value: [...listed, caller] };
  }
  return { set: [...statement, "Condition", operators[0], key], value: caller };
}

// src/fixes/replace-document.ts
function replaceDocument(inventory, before, after) {
  const one = (document) => document === before ? after : document;
  const orGap = (document) => isGap(document) ? document : one(document);
  const levels = (lists) => lists.map((level) => level.map(one));
  const placed = (organization) => {
    const { scps, rcps } = organization;
    return {
      ...organization,
      ...scps === void 0 ? {} : { scps: levels(scps) },
      ...rcps === void 0 ? {} : { rcps: levels(rcps) }
    };
  };
  const { organizations, vpcEndpoints } = inventory;
  const read = Object.entries(organizations ?? {}).map(([account, one2]) => [account, placed(one2)]);
  return {
    ...inventory,
    documents: inventory.documents.map(one),
    roles: inventory.roles.map((role) => ({
      ...role,
      trustPolicy: orGap(role.trustPolicy),
      identityPolicies: isGap(role.identityPolicies) ? role.identityPolicies : role.identityPolicies.map(one),
      ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: one(role.permissionsBoundary) }
    })),
    buckets: inventory.buckets.map((bucket) => ({
      ...bucket,
      ...bucket.policy === void 0 ? {} : { policy: one(bucket.policy) }
    })),
    keys: inventory.keys.map((key) => ({ ...key, policy: orGap(key.policy) })),
    organization: placed(inventory.organization),
    ...organizations === void 0 ? {} : { organizations: Object.fromEntries(read) },
    ...vpcEndpoints === void 0 ? {} : { vpcEndpoints: vpcEndpoints.map((endpoint) => ({ ...endpoint, policy: orGap(endpoint.policy) })) }
  };
}

// src/fixes/trust-genesys.ts
var trustGenesys = (ailment) => {
  const stopped = ailment.finding.pointer?.stoppedBy;
  if (ailment.decision.worst.decision !== "implicitDeny" || ailment.decision.call.action !== "sts:AssumeRole")
    return [];
  if (stopped === void 0 || ailment.document === void 0) return [];
  return [...correctExternalId(ailment, stopped), ...stopped.element === "Principal" ? trustAccount(ailment) : []];
};
function correctExternalId({ judged, document, value, finding }, stopped) {
  const organization = judged.export.declared.organizationId;
  if (organization === void 0 || document === void 0) return [];
  if (stopped.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const path = finding.pointer?.stoppedBy?.path ?? [];
  const principals = stringList(valueAt2(value, [...finding.statement?.path ?? [], "Principal", "AWS"]));
  if (stringList(valueAt2(value, path)).length !== 1 || principals.length !== 1) return [];
  const description = "ask for the organization id that the export is configured with";
  return [{ parts: [{ document, changes: [{ set: path, value: organization }] }], description }];
}
function trustAccount({ judged, document }) {
  const { declared, role } = judged.export;
  const organization = declared.organizationId;
  const account = declared.account ?? (declared.region === void 0 ? void 0 : genesysAccount(declared.region));
  if (document === void 0 || organization === void 0 || isGap(role)) return [];
  if (account === void 0 || declared.account === void 0 && accountNeedsConfirmation(account)) return [];
  const statement = {
    Sid: "GenesysCloud",
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(role.arn)}:iam::${account}:root` },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": organization } }
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `trust the Genesys account ${account} with your organization id as ExternalId`
    }
  ];
}

// src/fixes/add-fixes.ts
var CURE_MAKERS = [trustGenesys, exemptFromDeny, allowForRole, allowInKeyPolicy];
function addFixes(findings2, patient) {
  return findings2.map((finding) => {
    const open = finding.status === "new" || finding.status === "existing";
    if (!open || finding.severity === "notice") return finding;
    const fix = findFix(finding, patient);
    return fix === void 0 ? { ...finding, ...adviceFor(finding, patient) } : { ...finding, fix };
  });
}
function findFix(finding, patient) {
  const ailment = describe2(finding, patient);
  if (ailment === void 0) return void 0;
  for (const maker of CURE_MAKERS)
    for (const cure of maker(ailment)) {
      const fix = prove(cure, ailment, patient);
      if (fix !== void 0) return fix;
    }
  return void 0;
}
function adviceFor(finding, patient) {
  const ailment = finding.advice === void 0 ? describe2(finding, patient) : void 0;
  const advice = ailment === void 0 ? void 0 : adviceByHand(ailment);
  return advice === void 0 ? {} : { advice };
}
function describe2(finding, { inventory, exports }) {
  const judged = exports.find((one) => one.export.declared.name === finding.export);
  const decisions = judged?.calls.filter((one) => finding.calls.includes(one.call.id)) ?? [];
  const decision = decisions.find((one) => one.call.id === finding.calls[0]);
  if (judged === void 0 || decision === void 0) return void 0;
  if (finding.rule === "simulator-disagrees" || decisions.some(({ overruled }) => overruled === true)) return void 0;
  if (judged.export.declared.organizationId === void 0) return void 0;
  const document = finding.statement === void 0 ? void 0 : indexDocuments(inventory).get(finding.statement.policy);
  const parsed = document?.format === "json" ? parseJson(document.text, document.path) : void 0;
  const value = parsed !== void 0 && "document" in parsed ? parsed.document.value : void 0;
  return { finding, judged, decision, decisions, inventory, value, ...document === void 0 ? {} : { document } };
}
function prove({ parts, description }, ailment, patient) {
  let { inventory } = patient;
  const edits = [];
  for (const { document, changes } of parts) {
    if (document.format !== "json") return void 0;
    const cured = reparse(document, changeJson(document.text, changes));
    if (cured === void 0) return void 0;
    inventory = replaceDocument(inventory, document, cured);
    for (const change of changes) edits.push(...lineEdits(document, change));
  }
  const changed = new Set(parts.map(({ document }) => document));
  const after = patient.exports.map(
    (before) => isTouched(before, patient.inventory, changed) ? withOverruled(decideExport(assembleExport(before.export.declared, inventory), inventory, patient.now), before) : before
  );
  if (edits.length === 0 || !heals(ailment, patient.exports, after)) return void 0;
  return { description, edits, verified: true, complete: after.every(isWhole) };
}
function withOverruled(after, before) {
  const calls = after.calls.map((call) => before.calls.find((old) => isOverruled(old, call)) ?? call);
  return { ...after, calls };
}
function isOverruled(old, { call }) {
  return old.overruled === true && old.call.id === call.id;
}
function lineEdits({ path, text }, change) {
  const edit = lineEdit(path, text, changeJson(text, [change]));
  return edit === void 0 ? [] : [edit];
}
function isTouched({ export: { role, bucket, key } }, inventory, changed) {
  const identity = isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ...identity,
    ...isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary],
    ...isGap(bucket) ? [] : [bucket.policy],
    ...key === void 0 || isGap(key) ? [] : [key.policy],
    ...allOrganizations(inventory).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...(inventory.vpcEndpoints ?? []).map(({ policy }) => policy)
  ];
  return documents.some((document) => document !== void 0 && !isGap(document) && changed.has(document));
}
function isWhole({ calls, guards }) {
  return calls.every(isFine) && guards.every(({ guard, outcome }) => outcome === "held" || guard.severity === "notice");
}
function reparse(document, text) {
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed)) return void 0;
  const { value, places } = parsed.document;
  const { policy, problems } = parsePolicy(value, document.kind, document.policy.id);
  return policy === void 0 ? void 0 : { ...document, text, policy, problems, places };
}
function heals({ finding, judged }, before, after) {
  return after.every((one, index) => {
    const old = before[index];
    if (old === void 0) return false;
    const own = one.export.declared.name === judged.export.declared.name;
    const calls = one.calls.every(
      (call, at) => isFine(call) || !(own && finding.calls.includes(call.call.id)) && call.decision === old.calls[at]?.decision
    );
    return calls && one.guards.every((guard, at) => noWorse(guard, old.guards[at]));
  });
}
function isFine(call) {
  return call.decision === "allowed";
}
function noWorse(guard, before) {
  return guard.outcome === "held" || guard.outcome === before?.outcome;
}

// src/genesys/not-evaluated.ts
var always2 = () => true;
function wasRead({ organizations }, account) {
  return organizations?.[account] !== void 0;
}
function roleAccounts(exports) {
  return unique(exports.map(({ export: { declared } }) => accountOf2(declared.role)));
}
function lacks(inventory, exports, policies) {
  const accounts = roleAccounts(exports);
  if (accounts.length === 0) return inventory.readAt === void 0 && inventory.organization[policies] === void 0;
  return accounts.some(
    (account) => !wasRead(inventory, account) && organizationOf(inventory, account)[policies] === void 0
  );
}
var ROWS = [
  {
    what: "SCPs",
    why: "none in the repository",
    applies: (inventory, exports) => lacks(inventory, exports, "scps")
  },
  {
    what: "RCPs",
    why: "none in the repository",
    applies: (inventory, exports) => lacks(inventory, exports, "rcps")
  },
  {
    what: "permissions boundary",
    why: "none in the repository",
    applies: (inventory) => inventory.roles.some(
      (role) => role.permissionsBoundary === void 0 && !wasRead(inventory, accountOf2(role.arn))
    )
  },
  {
    what: "bucket policy",
    why: "none in the repository, so none is assumed to be attached",
    applies: (inventory, exports) => exports.some(
      ({ export: { bucket } }) => !isGap(bucket) && bucket.policy === void 0 && !wasRead(inventory, bucket.account)
    )
  },
  {
    what: "default encryption of the bucket",
    why: "not declared, so SSE-S3 is assumed and no KMS call is judged",
    applies: (_inventory, exports) => exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.encryption === void 0)
  },
  {
    what: "session policy",
    why: "Genesys may pass one when it assumes the role; only CloudTrail shows it (E6)",
    applies: always2
  },
  {
    what: "Genesys' own policies and SCPs",
    why: "they are Genesys' matter and assumed to allow sts:AssumeRole (T1)",
    applies: always2
  },
  {
    what: "what AWS holds",
    why: "the files were judged, not the live account",
    applies: ({ readAt }) => readAt === void 0
  }
];
function notEvaluated(inventory, exports) {
  const { readAt } = inventory;
  return [
    ...ROWS.filter(({ applies }) => applies(inventory, exports)).map(({ what, why }) => ({ what, why })),
    ...foreignControls(inventory, exports),
    ...unknownEndpoints(inventory, exports),
    ...readAt === void 0 ? [] : [{ what: `changes in AWS since ${readAt}`, why: "that is when it was read" }]
  ];
}
function foreignControls(inventory, exports) {
  if (inventory.organizations === void 0) return [];
  const own = roleAccounts(exports);
  const owners = unique(exports.flatMap((one) => ownersOf(one.export))).filter((account) => /^\d{12}$/.test(account));
  return owners.filter((account) => !own.includes(account) && !wasRead(inventory, account)).map((account) => ({ what: `RCPs of the account ${account}`, why: "the account was not read" }));
}
function ownersOf({ bucket, key }) {
  return [...isGap(bucket) ? [] : [bucket.account], ...key === void 0 || isGap(key) ? [] : [accountOf2(key.arn)]];
}
function unknownEndpoints({ vpcEndpoints = [] }, exports) {
  const passed = unique(exports.flatMap(({ export: { declared } }) => declared.network.sourceVpce ?? []));
  return passed.filter((id) => !vpcEndpoints.some((endpoint) => endpoint.id === id)).map((id) => ({
    what: `the policy of the VPC endpoint ${id}`,
    why: "it was not read: give it under inventory.vpc-endpoints of the config"
  }));
}

// src/rules/compare.ts
var RANK = {
  allowed: 0,
  unknown: 1,
  depends: 2,
  implicitDeny: 3,
  explicitDeny: 3
};
var GUARD_RANK = { held: 0, unknown: 1, broken: 3 };
function standings({ exports, documents }, name) {
  const found = exports.find((one) => one.export.declared.name === name);
  return new Map([
    ...(found?.calls ?? []).map(
      (one) => [one.call.id, { rank: RANK[one.decision], cause: causeOf2(one, documents) }]
    ),
    ...(found?.guards ?? []).map(({ guard, outcome }) => [guard.id, { rank: GUARD_RANK[outcome], cause: "" }])
  ]);
}
function causeOf2({ decision, worst }, documents) {
  if (decision !== "depends") return "";
  const references = worst.decidedBy.length > 0 ? worst.decidedBy : worst.trace.map(({ statement }) => statement);
  const texts = references.map(({ policy, statement }) => {
    const parsed = documents.get(policy)?.policy;
    const found = parsed === void 0 || "unknown" in parsed ? void 0 : parsed.statements[statement];
    return JSON.stringify({
      ...found,
      index: 0,
      path: [],
      sid: "",
      conditions: found?.conditions.map((one) => ({ ...one, path: [] }))
    });
  });
  return texts.sort().join();
}
function wasThere(finding, head, base) {
  if (finding.calls.length === 0) return base.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  const before = standings(base, finding.export);
  return finding.calls.every((call) => {
    const [is, was] = [now.get(call), before.get(call)];
    if (is === void 0 || was === void 0) return false;
    return was.rank > is.rank || was.rank === is.rank && was.cause === is.cause;
  });
}
function isCured(finding, head) {
  if (finding.calls.length === 0) return !head.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  return now.size > 0 && finding.calls.every((call) => now.get(call)?.rank === RANK.allowed);
}
function compareSides(head, base) {
  const current = head.findings.map((finding) => {
    if (finding.status === "suppressed") return finding;
    return wasThere(finding, head, base) ? { ...finding, status: "existing" } : finding;
  });
  const fixed = base.findings.filter((finding) => finding.severity !== "notice" && isCured(finding, head)).map((finding) => ({ ...finding, status: "fixed" }));
  return [...current, ...fixed];
}

// src/rules/same-export.ts
function isSameExport(one, other) {
  const ids = [one.organizationId, other.organizationId];
  return one.role === other.role && one.bucket === other.bucket && (ids.includes(void 0) || ids[0] === ids[1]);
}
function withUniqueNames(world) {
  const { exports } = world.inventory;
  const count = (name, of) => exports.filter((one) => of(one) === name).length;
  const byName = ({ name }) => name;
  const byPath = ({ role }) => role.slice(role.indexOf("/") + 1);
  const renamed = exports.map((one) => {
    if (count(one.name, byName) === 1) return one;
    const path = byPath(one);
    return { ...one, name: count(path, byPath) === 1 ? path : `${path} to ${one.bucket}` };
  });
  return withExports(world, renamed);
}
function withNamesOf(base, head) {
  const renamed = base.inventory.exports.map((one) => {
    const same = head.inventory.exports.find((other) => isSameExport(one, other));
    return same === void 0 ? one : { ...one, name: same.name };
  });
  return withExports(base, renamed);
}
function withFactsOf(head, base) {
  const governed = head.inventory.exports.map((one) => {
    const before = base.inventory.exports.find((other) => isSameExport(one, other));
    if (before === void 0) return one;
    const { account: _account, region, ...rest } = one;
    const home = before.region ?? region;
    return {
      ...rest,
      network: before.network,
      ...before.account === void 0 ? {} : { account: before.account },
      ...home === void 0 ? {} : { region: home }
    };
  });
  return withExports(head, governed);
}
function withExports(world, exports) {
  return { ...world, inventory: { ...world.inventory, exports } };
}

// src/rules/export-findings.ts
function noExportFound(world) {
  const declared = world.configPath !== void 0;
  return {
    rule: "no-export-found",
    severity: "error",
    status: "new",
    message: declared ? "No export to judge: the config declares none, and no trust policy of the repository trusts Genesys Cloud." : "No export to judge: no trust policy of the repository trusts Genesys Cloud's account.",
    calls: [],
    ...world.configPath === void 0 ? {} : { location: { path: world.configPath, line: 1, column: 1, endLine: 1, endColumn: 1 } },
    advice: "declare the export under `exports` in .github/genesys-export-gate.yml, or name the folder that holds the policies",
    refuted: [],
    identity: "no-export-found"
  };
}
function removedPolicies(head, base) {
  return base.inventory.exports.flatMap((before) => {
    const after = head.inventory.exports.find((one) => isSameExport(one, before));
    if (after === void 0) return [];
    const now = attached2(head.inventory, after);
    const gone = attached2(base.inventory, before).filter(({ what, path }) => {
      const there2 = now.filter((one) => one.what === what);
      return !there2.some((one) => one.path === path) && (there2.length === 0 || path !== void 0 && head.files.has(path));
    });
    return gone.map(
      ({ what, path }) => ({
        rule: "policy-removed",
        severity: "error",
        status: "new",
        export: after.name,
        message: `The ${what} of the export ${after.name}${path === void 0 ? "" : ` (${path})`} is no longer judged: this change takes it out of the inventory.`,
        why: "A Deny in it would no longer be seen; a change cannot exempt itself from a policy.",
        calls: [],
        ...after.place === void 0 ? {} : { location: { ...after.place, endLine: after.place.line, endColumn: after.place.column } },
        advice: "if it is really gone in AWS, merge a suppression of policy-removed with the reason first",
        refuted: [],
        identity: `${after.name} policy-removed ${what} ${path}`
      })
    );
  });
}
function attached2(inventory, declared) {
  const { role: roleArn, bucket: bucketName, network: network2 } = declared;
  const role = inventory.roles.find(({ arn }) => arn === roleArn);
  const bucket = inventory.buckets.find(({ name }) => name === bucketName);
  const key = inventory.keys.find(({ arn }) => arn === bucket?.encryption?.key);
  const account = accountOf2(roleArn);
  const { scps = [], rcps = [] } = organizationOf(inventory, account);
  const owners = unique([bucket?.account ?? account, accountOf2(key?.arn ?? roleArn)]).filter((one) => one !== account);
  const others = owners.map((owner) => [owner, inventory.organizations?.[owner]?.rcps ?? []]);
  const endpoints = (inventory.vpcEndpoints ?? []).filter(({ id }) => network2.sourceVpce?.includes(id));
  const identity = role === void 0 || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ["trust policy", role?.trustPolicy],
    ...identity.map((document) => ["identity policy", document]),
    ["permissions boundary", role?.permissionsBoundary],
    ["bucket policy", bucket?.policy],
    ["key policy", key?.policy],
    ...scps.flatMap((level, index) => level.map((document) => [`SCP of level ${index + 1}`, document])),
    ...rcps.flatMap((level, index) => level.map((document) => [`RCP of level ${index + 1}`, document])),
    ...others.flatMap(
      ([owner, levels]) => levels.flatMap(
        (level, index) => level.map((document) => [`RCP of level ${index + 1} of account ${owner}`, document])
      )
    ),
    ...endpoints.map(({ id, policy }) => [`policy of the VPC endpoint ${id}`, policy])
  ];
  const named = documents.flatMap(
    ([what, document]) => document === void 0 || isGap(document) ? [] : [{ what, path: document.path }]
  );
  return bucket?.encryption === void 0 ? named : [...named, { what: "default encryption of the bucket" }];
}
function removedExports(head, base) {
  return base.inventory.exports.filter((one) => !head.inventory.exports.some((other) => isSameExport(one, other))).map(({ name, place }) => ({
    rule: "export-removed",
    severity: "error",
    status: "new",
    export: name,
    message: `The export ${name} is no longer judged: this change takes it out of the configuration, points it to another role, bucket or organization, or removes its trust policy.`,
    why: "Settings of a pull request govern only after its merge; an export that disappears with it would go unguarded.",
    calls: [],
    ...place === void 0 ? {} : { location: { ...place, line: 1, column: 1, endLine: 1, endColumn: 1 } },
    advice: "if the export has really ended, merge a suppression of export-removed with the reason first",
    refuted: [],
    identity: `${name} export-removed`
  }));
}

// src/rules/bucket-policy-findings.ts
function bucketPolicyFindings(judged) {
  const { bucket, declared } = judged.export;
  const document = isGap(bucket) ? void 0 : bucket.policy;
  if (isGap(bucket) || document === void 0 || "unknown" in document.policy) return [];
  const base = {
    rule: "malformed-policy",
    severity: "error",
    status: "new",
    export: declared.name,
    calls: [],
    refuted: []
  };
  const foreign2 = document.policy.statements.flatMap(
    ({ resources, notResources, path }) => (resources ?? notResources ?? []).filter((arn) => !isOf(arn, bucket.name)).map((arn) => ({ arn, path }))
  );
  const named = foreign2.map(({ arn, path }) => {
    const location2 = placeIn(document, path);
    return {
      ...base,
      message: `AWS would refuse this policy: it is the policy of ${bucket.name} and names the resource ${arn}.`,
      why: 'S3 answers MalformedPolicy, "Policy has invalid resource", where a bucket policy names another bucket (R1).',
      ...location2 === void 0 ? {} : { location: location2 },
      advice: `write arn:aws:s3:::${bucket.name} and arn:aws:s3:::${bucket.name}/*`,
      identity: `${declared.name} foreign-resource ${arn}`
    };
  });
  if (bucket.publicAccessBlock?.blockPublicPolicy !== true || publicPolicy(document.policy) !== true) return named;
  const whole = placeIn(document, []);
  const refused = {
    ...base,
    message: "AWS would refuse this policy: it is public, and BlockPublicPolicy is on.",
    why: "An Allow to everybody that no fixed value limits makes a bucket policy public (B6); BlockPublicPolicy then refuses to store it (B3).",
    ...whole === void 0 ? {} : { location: { ...whole, endLine: whole.line, endColumn: whole.column } },
    advice: "name the principals, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID or aws:SourceIp",
    identity: `${declared.name} public-policy`
  };
  return [...named, refused];
}
function isOf(arn, bucket) {
  const resource = arn.split(":").slice(5).join(":");
  const name = resource.split("/")[0] ?? "";
  return arn === "*" || name === bucket || /[*?$]/.test(name) || arn.includes(":accesspoint/");
}

// src/rules/fact-findings.ts
var says = (text) => () => text;
var FACTS = [
  {
    rule: "key-in-another-region",
    severity: "error",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.region !== void 0 && bucket.encryption?.key !== void 0 && regionOf(bucket.encryption.key) !== bucket.region,
    message: says("The bucket's default key lies in another region than the bucket: no upload succeeds."),
    why: "S3 only uses a KMS key of the bucket's own region (K5)."
  },
  {
    rule: "key-not-enabled",
    severity: "error",
    applies: (judged) => unusableState(judged) !== void 0,
    message: (judged) => `The bucket's default key is not enabled, its state is ${unusableState(judged)}: no upload succeeds.`,
    why: "KMS encrypts with an enabled key only, whatever the policies say (K5)."
  },
  {
    rule: "object-lock-needs-checksum",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.objectLock?.enabled === true && bucket.objectLock.mode !== void 0,
    message: says("The bucket has a default retention (Object Lock): uploads need a checksum header."),
    why: "Object Lock never answers a new upload with 403; without Content-MD5 or x-amz-sdk-checksum-algorithm S3 answers 400. Whether Genesys sends one is not documented: try one export."
  },
  {
    rule: "genesys-account-to-confirm",
    applies: ({ export: { declared } }) => accountNeedsConfirmation(declared.account ?? GENESYS_REGIONS.get(declared.region ?? "")?.account ?? ""),
    message: says("The AWS account of Genesys Cloud's FedRAMP region should be confirmed with Genesys."),
    why: "Older Genesys pages name 325654371633 for us-east-2 (FedRAMP); newer ones say to ask your Genesys representative."
  },
  {
    rule: "genesys-account-unknown",
    applies: ({ export: { declared } }) => declared.account === void 0 && declared.region !== void 0 && GENESYS_REGIONS.get(declared.region) === void 0,
    message: says("Genesys publishes no AWS account for this region."),
    why: "Set `genesys.account` of the export to the account id that Genesys gave you; until then nobody can say whether the trust policy names the right one."
  }
];
var USABLE = /* @__PURE__ */ new Set(["Enabled", "Updating"]);
function unusableState({ export: { key } }) {
  if (key === void 0 || isGap(key) || key.state === void 0) return void 0;
  return USABLE.has(key.state) ? void 0 : key.state;
}
function factFindings(judged) {
  const { name, place } = judged.export.declared;
  return FACTS.filter(({ applies }) => applies(judged)).map(({ rule, severity, message, why }) => ({
    rule,
    severity: severity ?? "notice",
    status: "new",
    export: name,
    message: message(judged),
    why,
    calls: [],
    ...place === void 0 ? {} : { location: place },
    refuted: [],
    identity: `${name} ${rule}`
  }));
}

// src/rules/guard-findings.ts
var WORDS2 = {
  "trust-without-external-id": {
    consequence: "Other customers of Genesys Cloud could use your role (confused deputy)",
    why: "Genesys calls every customer's role from the same AWS account; only the ExternalId, your organization id, tells the customers apart (T2).",
    advice: "require StringEquals sts:ExternalId with your Genesys Cloud organization id in every statement that trusts the Genesys account"
  },
  "trust-too-wide": {
    consequence: "Others than Genesys Cloud can use your role",
    why: "The organization id is no secret: it is the first segment of every key. Only the account in Principal keeps others out.",
    advice: "name Genesys' account as Principal, arn:aws:iam::765628985471:root, and keep the ExternalId"
  },
  "public-bucket-policy": {
    consequence: "Strangers can write into the bucket",
    why: "The bucket policy allows principals outside of your account without a condition that names them; recordings under legal hold could be overwritten or salted.",
    advice: `name the role's ARN as Principal instead of "*", or drop the statement: within one account the role's own policy is enough (S1)`
  },
  "plain-http-accepted": {
    consequence: "The bucket accepts recordings over plain HTTP",
    why: "No statement denies requests whose aws:SecureTransport is false.",
    advice: "add a Deny on s3:* with Bool aws:SecureTransport false to the bucket policy"
  },
  "write-beyond-export": {
    consequence: "The export role may write to buckets other than this export's",
    why: "Its identity policies allow s3:PutObject on more than the export's bucket.",
    advice: "limit the Resource to this bucket's objects"
  },
  "write-beyond-organization": {
    consequence: "The export role may write under any prefix of the bucket",
    why: "This is what Genesys documents (bucket/*); recordings only ever go under your organization id.",
    advice: "a Resource of bucket/ORGANIZATION-ID/* is enough"
  }
};
function guardFindings(judged, documents) {
  const broken = judged.guards.filter(({ outcome }) => outcome === "broken");
  const gone = [...groupBy(broken, ({ guard }) => guard.rule).values()].flatMap((group) => {
    const [first] = group;
    return first === void 0 ? [] : [toFinding2(first, group, judged, documents)];
  });
  const open = judged.guards.filter(({ guard, outcome }) => outcome === "unknown" && guard.severity === "error");
  return open.length === 0 ? gone : [...gone, undecided(open, judged)];
}
function undecided(open, judged) {
  const { name, place } = judged.export.declared;
  const [reason3 = "what is known does not tell"] = open.flatMap(({ reasons }) => reasons);
  return {
    rule: "guard-undecided",
    severity: "warning",
    status: "new",
    export: name,
    message: `Whether ${open.map(({ guard }) => guard.who).join(", and ")} would be denied cannot be told: ${reason3}.`,
    calls: open.map(({ guard }) => guard.id),
    ...place === void 0 ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } },
    refuted: [],
    identity: `${name} guard-undecided`
  };
}
function toFinding2(first, group, judged, documents) {
  const { guard } = first;
  const words2 = WORDS2[guard.rule];
  if (words2 === void 0) throw new Error(`no words for the guard rule ${guard.rule}`);
  const statement = group.flatMap(({ decidedBy }) => decidedBy).find(({ policy }) => documents.has(policy));
  const location2 = placeFor(first, statement, judged, documents);
  return {
    rule: guard.rule,
    severity: guard.severity,
    status: "new",
    export: judged.export.declared.name,
    message: `${words2.consequence}: ${allowedWhom(group, statement)}.`,
    why: words2.why,
    calls: group.map((one) => one.guard.id),
    ...statement === void 0 ? {} : { statement },
    ...location2 === void 0 ? {} : { location: location2 },
    advice: words2.advice,
    refuted: [],
    identity: `${judged.export.declared.name} ${guard.rule}`
  };
}
function placeFor({ guard }, statement, judged, documents) {
  const { bucket, declared } = judged.export;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  if (guard.rule === "plain-http-accepted" && policy !== void 0) {
    const whole = placeIn(policy, []);
    return whole === void 0 ? declared.place : { ...whole, endLine: whole.line, endColumn: whole.column };
  }
  return statement === void 0 ? declared.place : placeOfStatement(statement, documents);
}
function allowedWhom(group, statement) {
  const who = group.map(({ guard }) => guard.who).join(", and ");
  if (statement === void 0) return `AWS would allow ${who}`;
  return `${statementName(statement)} of ${KIND_WORDS2[statement.kind]} allows ${who}`;
}

// src/rules/input-findings.ts
function inputFindings(world) {
  return [...world.problems.map(problemFinding), ...documentFindings(world.inventory), ...gapFindings(world.inventory)];
}
function problemFinding(problem) {
  const { path, line, column = 1 } = problem;
  return {
    rule: problem.rule,
    severity: problem.severity,
    status: "new",
    message: problem.message,
    calls: [],
    location: { path, line: line ?? 1, column, endLine: line ?? 1, endColumn: column },
    ...problem.help === void 0 ? {} : { advice: problem.help },
    refuted: [],
    identity: `${problem.rule} ${path} ${problem.message}`
  };
}
function documentFindings(inventory) {
  return inventory.documents.flatMap(
    (document) => document.problems.map((problem) => {
      const location2 = placeIn(document, problem.path, "member");
      return {
        rule: problem.severity === "error" ? "malformed-policy" : "suspicious-policy",
        severity: problem.severity,
        status: "new",
        message: problem.severity === "error" ? `AWS would refuse this policy: ${problem.message}.` : `${problem.message}.`,
        why: `Rule ${problem.rule} of the policy grammar.`,
        calls: [],
        ...location2 === void 0 ? {} : { location: location2 },
        ...problem.help === void 0 ? {} : { advice: problem.help },
        refuted: [],
        identity: `${problem.rule} ${document.path} ${problem.message}`
      };
    })
  );
}
function gapFindings(inventory) {
  return inventory.gaps.map((gap) => ({
    rule: "not-known",
    severity: "warning",
    status: "new",
    message: `${gap.what}: ${gap.why}.`,
    calls: [],
    advice: gap.cure,
    ...gap.example === void 0 ? {} : { example: gap.example },
    refuted: [],
    identity: `not-known ${gap.what}`
  }));
}

// src/rules/others-findings.ts
function othersFindings(judged) {
  const { role, bucket, declared } = judged.export;
  const account = accountOf2(declared.role);
  const known = [account, declared.account ?? "", ...GENESYS_ACCOUNTS];
  const trust2 = isGap(role) || isGap(role.trustPolicy) ? void 0 : role.trustPolicy;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  return [
    ...findings(judged, trust2, "others-trusted", (statement) => trusted(statement, known)),
    ...findings(judged, policy, "others-may-write", (statement) => writers(statement, account))
  ];
}
function trusted({ principal }, known) {
  if (principal === void 0) return [];
  return [...foreign(principal, known), ...principal.federated, ...principal.service];
}
function writers({ principal, actions = [] }, account) {
  if (principal === void 0 || !actions.some((action) => /^(?:\*|s3:\*|s3:put(?:\*|object\*?))$/i.test(action)))
    return [];
  return [...foreign(principal, [account]), ...principal.canonicalUser];
}
function foreign({ aws }, known) {
  return aws.filter((arn) => {
    const account = /^\d{12}$/.test(arn) ? arn : accountOf2(arn);
    return /^\d{12}$/.test(account) && !known.includes(account);
  });
}
var WORDS3 = {
  "others-trusted": {
    message: (who) => `The export role may also be assumed by ${who}.`,
    why: "Whoever assumes the role may write where recordings under legal hold lie.",
    advice: "give others a role of their own, or suppress this with the reason why they share it"
  },
  "others-may-write": {
    message: (who) => `The bucket policy also lets ${who} write.`,
    why: "Recordings under legal hold should have one writer.",
    advice: "narrow the statement to other prefixes, or suppress this with the reason why they write here"
  }
};
function findings(judged, document, rule, whom) {
  if (document === void 0 || "unknown" in document.policy) return [];
  const policy = document.policy;
  return policy.statements.flatMap((statement) => {
    const who = statement.effect === "Allow" ? whom(statement) : [];
    if (who.length === 0) return [];
    const { index, path, sid } = statement;
    const location2 = placeIn(document, path);
    const { message, why, advice } = WORDS3[rule];
    return [
      {
        rule,
        severity: "warning",
        status: "new",
        export: judged.export.declared.name,
        message: message(listOf2(who, "and")),
        why,
        calls: [],
        statement: {
          policy: policy.id,
          kind: policy.kind,
          statement: index,
          path,
          ...sid === void 0 ? {} : { sid }
        },
        ...location2 === void 0 ? {} : { location: location2 },
        advice,
        refuted: [],
        identity: `${judged.export.declared.name} ${rule} ${who.join(" ")}`
      }
    ];
  });
}

// src/rules/suppress.ts
function suppressionFor(rule, exportName, suppressions, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.find(
    (one) => one.rule === rule && (one.export === void 0 || one.export === exportName) && (one.expires === void 0 || one.expires >= today)
  );
}
function isSuppressed(decision, exportName, suppressions, now) {
  return decision.decision !== "allowed" && suppressionFor(ruleOf(decision), exportName, suppressions, now) !== void 0;
}
var NEVER_SUPPRESSED = /* @__PURE__ */ new Set(["unreadable-input", "bad-config", "no-export-found"]);
function applySuppressions(finding, suppressions, now) {
  if (NEVER_SUPPRESSED.has(finding.rule)) return finding;
  const found = suppressionFor(finding.rule, finding.export, suppressions, now);
  if (found === void 0) return finding;
  const { reason: reason3, owner, expires } = found;
  return {
    ...finding,
    status: "suppressed",
    suppression: { reason: reason3, ...owner === void 0 ? {} : { owner }, ...expires === void 0 ? {} : { expires } }
  };
}
function staleSuppressions(findings2, suppressions, configPath, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.flatMap((one) => {
    const expired = one.expires !== void 0 && one.expires < today;
    const used = findings2.some(
      ({ status, rule, export: name }) => status === "suppressed" && rule === one.rule && (one.export === void 0 || one.export === name)
    );
    if (used && !expired) return [];
    const line = one.line ?? 1;
    return [
      {
        rule: "stale-suppression",
        severity: "notice",
        status: "new",
        ...one.export === void 0 ? {} : { export: one.export },
        message: expired ? `The suppression of ${one.rule} expired on ${one.expires}.` : `The suppression of ${one.rule} matches no finding.`,
        calls: [],
        ...configPath === void 0 ? {} : { location: { path: configPath, line, column: 1, endLine: line, endColumn: 1 } },
        advice: "remove it, or renew its date",
        refuted: [],
        identity: `stale-suppression ${one.rule} ${one.export ?? ""}`
      }
    ];
  });
}

// src/rules/find.ts
function oneForOneCause(findings2) {
  const ofExport = (rule, name) => findings2.filter((one) => one.rule === rule && one.export === name);
  return findings2.filter(({ rule, export: name, statement }) => {
    if (rule === "guard-undecided") return ofExport("call-undecided", name).length === 0;
    if (rule !== "trust-without-external-id") return true;
    return !ofExport("assume-role-denied", name).some((denial) => sameStatement(denial.statement, statement));
  });
}
function sameStatement(one, other) {
  return one !== void 0 && one.policy === other?.policy && one.statement === other.statement;
}
function findFindings(world, exports, settings, now) {
  const documents = indexDocuments(world.inventory);
  const perExport = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    const suppressed = (call) => isSuppressed(call, name, settings.suppressions, now);
    const open = { ...judged, calls: judged.calls.filter((call) => !suppressed(call)) };
    const covered = [...groupBy(judged.calls.filter(suppressed), ruleOf).values()];
    return [
      ...callFindings(open, documents, settings),
      ...covered.flatMap((calls) => callFindings({ ...judged, calls }, documents, settings)),
      ...guardFindings(judged, documents),
      ...bucketPolicyFindings(judged),
      ...othersFindings(judged),
      ...factFindings(judged)
    ];
  });
  const all = [...inputFindings(world), ...oneForOneCause(perExport)];
  return all.map((finding) => applySuppressions(finding, settings.suppressions, now));
}

// src/rules/verdict.ts
function isBlocking(finding, failOn) {
  if (finding.severity !== "error" || finding.status === "suppressed" || finding.status === "fixed") return false;
  return failOn === "all" || finding.status === "new";
}
function exportVerdict(judged, findings2, settings) {
  const { name } = judged.export.declared;
  const own = findings2.filter((finding) => finding.export === name);
  if (own.some((finding) => isBlocking(finding, settings.failOn))) return "fail";
  const suppressed = new Set(own.filter(({ status }) => status === "suppressed").map(({ rule }) => rule));
  const strangers = judged.guards.some(({ guard, outcome }) => outcome === "unknown" && guard.severity === "error");
  const open = strangers && !suppressed.has("guard-undecided") || judged.calls.some(
    (call) => call.decision === "unknown" && isRequired(call.call.evidence, settings) && !suppressed.has(ruleOf(call))
  );
  return open ? "undecided" : "pass";
}
function overallVerdict(exports, findings2, settings) {
  if (exports.includes("fail") || findings2.some((finding) => isBlocking(finding, settings.failOn))) {
    const proven = findings2.some((finding) => isBlocking(finding, settings.failOn) && !UNREAD.has(finding.rule));
    return proven || exports.includes("fail") ? "fail" : "undecided";
  }
  const gaps = findings2.some(({ rule, status }) => rule === "not-known" && (status === "new" || status === "existing"));
  return exports.includes("undecided") || gaps ? "undecided" : "pass";
}
var UNREAD = /* @__PURE__ */ new Set(["unreadable-input", "bad-config", "no-export-found"]);
function couldNotJudge(findings2) {
  return findings2.some(({ rule, severity, status }) => UNREAD.has(rule) && severity === "error" && status !== "fixed");
}

// src/simulator/compare-answers.ts
function compareAnswers(use, question, answer3) {
  if (answer3?.kind !== "judged") return { kind: "unanswered", why: answer3?.why ?? "it was not asked" };
  const local = decide({ ...localSide(question, answer3), request: use.sample.request });
  if (answer3.decision === "allowed") return whenAllowed(local, answer3, question);
  if (local.decision === "implicitDeny" || local.decision === "explicitDeny") return { kind: "agreed" };
  const open = whyOpen(question, answer3);
  const outcome = outcomeOf(use, answer3);
  if (open !== void 0) return { kind: "inconclusive", reason: open, mayDeny: outcome !== "allowed" };
  return { kind: "stricter", local, judged: answer3, outcome };
}
function whenAllowed(local, judged, { action }) {
  if (local.decision === "allowed") return { kind: "agreed" };
  if (local.decision !== "unknown") return { kind: "more-lenient", local, judged };
  return {
    kind: "inconclusive",
    reason: `IAM's simulator allows ${action} by the role's own side, which alone settles nothing`,
    mayDeny: false
  };
}
function localSide({ subject }, { how }) {
  if (how === "principal" || subject.scps !== void 0) return subject.local;
  const { scps: _notSent, ...rest } = subject.local;
  return rest;
}
function whyOpen(question, judged) {
  const { action } = question;
  if (judged.decision === "implicitDeny" && judged.missing.length > 0)
    return `IAM's simulator denies ${action}, but it lacked ${judged.missing.map((key) => `\`${key}\``).join(", ")}`;
  if (judged.allowedByOrganizations !== false || judged.matched.length > 0) return void 0;
  const unsent = unsentScpKeys(question);
  if (unsent === void 0)
    return `IAM's simulator says that an SCP denies ${action}, but the account's SCPs are not known, so it may only lack a context key`;
  if (unsent.length === 0) return void 0;
  return `IAM's simulator says that an SCP denies ${action}, but the SCPs look at ${unsent.map((key) => `\`${key}\``).join(", ")}, which the request does not carry`;
}
function unsentScpKeys({ subject, action, context }) {
  const { scps } = subject.local;
  if (scps === void 0 || scps.flat().some((policy) => "unknown" in policy)) return void 0;
  const sent = new Set(context.map(({ name }) => name.toLowerCase()));
  const layers = { resourceAccount: subject.account, identityPolicies: [], scps };
  return [...askedKeys(concernsOf(layers, action))].filter((key) => !sent.has(key)).sort();
}
var ALLOWS_NOTHING = {
  id: "the boundary that the simulator applied",
  kind: "permissions-boundary",
  version: "2012-10-17",
  statements: []
};
function outcomeOf({ layers, sample }, { decision, allowedByBoundary, allowedByOrganizations }) {
  if (decision === "explicitDeny" || allowedByOrganizations === false) return decision;
  const boundary = allowedByBoundary === false ? { permissionsBoundary: ALLOWS_NOTHING } : {};
  const alone = decide({ ...layers, ...boundary, identityPolicies: [], request: sample.request });
  return alone.decision === "allowed" ? "allowed" : decision;
}

// src/simulator/findings.ts
function disagreementFindings(judged, disagreed, isRequired2) {
  return [...groupBy(disagreed, causeOf3).values()].map((group) => toFinding3(judged, group, isRequired2));
}
function causeOf3({ heard, comparison: comparison2 }) {
  const { local, judged } = comparison2;
  const { subject } = heard.question;
  const statements = judged.matched.map((matched) => nameOf2(matched, findStatement(subject, matched), "without lines"));
  const boundary = judged.allowedByBoundary === false ? "boundary" : "";
  const organization = judged.allowedByOrganizations === false ? "organization" : "";
  return [local.decision, judged.decision, ...unique(statements), boundary, organization].join(" ");
}
function toFinding3(judged, group, isRequired2) {
  const [first] = group;
  if (first === void 0) throw new Error("a finding without a disagreement");
  const { question, sample } = first.heard;
  const { comparison: comparison2 } = first;
  const calls = unique(group.map(({ call }) => call.call.id));
  const place = placeOf2(comparison2.judged, question.subject);
  const found = foundIn(comparison2.judged, question.subject);
  const stricter = comparison2.kind === "stricter";
  const { name } = judged.export.declared;
  return {
    rule: "simulator-disagrees",
    severity: severityOf2(group, judged, isRequired2),
    status: "new",
    export: name,
    message: stricter ? `IAM's simulator denies ${question.action} to the role where the gate's own engine ${comparison2.local.decision === "allowed" ? "allows it" : "cannot tell"}${comparison2.outcome === "allowed" ? "; the resource's own policy allows it all the same" : ": the denial counts"}.` : `IAM's simulator allows ${question.action} to the role where the gate's own engine denies it: the denial stands.`,
    why: `${localWords(comparison2.local)} ${simulatorWords(comparison2.judged, question.subject)} Asked about ${sample.request.resource}.`,
    calls,
    ...found === void 0 ? {} : { statement: found.reference },
    ...place === void 0 ? locationOf(judged) : { location: place },
    advice: adviceFor2(comparison2, question.subject),
    refuted: [],
    identity: `${name} simulator-disagrees ${calls.join(" ")} ${causeOf3(first)}`
  };
}
function locationOf({ export: { declared } }) {
  return declared.place === void 0 ? {} : { location: declared.place };
}
function severityOf2(group, judged, isRequired2) {
  const stops = group.some(({ call, comparison: comparison2 }) => {
    const now = judged.calls.find((one) => one.call.id === call.call.id)?.decision;
    const denies = comparison2.kind === "stricter" && comparison2.outcome !== "allowed";
    return denies && isRequired2(call.call.evidence) && now !== "allowed" && now !== "unknown";
  });
  return stops ? "error" : "warning";
}
function adviceFor2({ judged }, subject) {
  if (judged.allowedByOrganizations === false && judged.how === "principal")
    return "compare the organization's SCPs that are attached with those of the inventory: the simulator applies the attached ones";
  if (subject.identity === "attached")
    return "name the role's identity policies under `inventory.roles`, so that both judge the same documents";
  if (judged.allowedByBoundary === false && subject.boundary === void 0)
    return "name the role's permissions boundary under `inventory.roles`: one is attached that the inventory does not hold";
  return "look at the statements that both name; if they are the same, report it with them: one of the engines is wrong";
}
function localWords(local) {
  const head = `The gate's own engine: ${WORDS4[local.decision]}`;
  const statements = local.decidedBy.filter(({ kind }) => kind !== "key-policy").map(({ sid, statement, policy }) => `statement ${sid ?? statement + 1} of ${policy}`);
  if (statements.length > 0) return `${head} by ${unique(statements).join(", ")}.`;
  if (local.decision === "unknown" && local.reasons.length > 0) return `${head}, ${local.reasons.join("; ")}.`;
  return local.missingAllow.length > 0 ? `${head}, no allow in: ${local.missingAllow.join(", ")}.` : `${head}.`;
}
function simulatorWords(judged, subject) {
  const operation = judged.how === "principal" ? "SimulatePrincipalPolicy" : "SimulateCustomPolicy";
  const statements = unique(
    judged.matched.map((matched) => nameOf2(matched, findStatement(subject, matched), "with lines"))
  );
  const details = [
    statements.length === 0 ? "it names no statement" : `by ${statements.join(", ")}`,
    ...judged.allowedByBoundary === false ? ["the permissions boundary does not allow it"] : [],
    ...judged.allowedByOrganizations === false ? ["the organization's SCPs do not allow it"] : [],
    ...judged.missing.length > 0 ? [`missing context keys: ${judged.missing.join(", ")}`] : []
  ];
  return `IAM's simulator (${operation}): ${WORDS4[judged.decision]}, ${details.join("; ")}.`;
}
var WORDS4 = {
  allowed: "allowed",
  implicitDeny: "implicitly denied",
  explicitDeny: "explicitly denied",
  unknown: "not settled"
};
function nameOf2(matched, found, lines) {
  if (found !== void 0) {
    const { sid, statement, policy } = found.reference;
    return `statement ${sid ?? statement + 1} of ${policy}`;
  }
  const at = lines === "with lines" && matched.line !== void 0 ? `line ${matched.line} of ` : "";
  return `${at}policy ${matched.policy}`;
}
function foundIn({ matched }, subject) {
  for (const one of matched) {
    const found = findStatement(subject, one);
    if (found !== void 0) return found;
  }
  return void 0;
}
function placeOf2(judged, subject) {
  const found = foundIn(judged, subject);
  return found === void 0 ? void 0 : placesOf(found.document, found.reference.path)?.value;
}

// src/simulator/override.ts
function overrideDecision(decision, heard) {
  const denied = heard.flatMap(
    ({ sample, question, comparison: comparison2 }) => isDenied2(comparison2) ? [{ sample, question, comparison: comparison2 }] : []
  );
  const [first] = [...denied].sort((a, b) => rankOf(a.comparison) - rankOf(b.comparison));
  if (first !== void 0 && isOpenToDenial(decision)) return deniedBySimulator(decision, first, heard);
  const open = heard.flatMap(({ comparison: comparison2 }) => comparison2.kind === "inconclusive" ? [comparison2] : []);
  const doubts = open.filter(({ mayDeny }) => mayDeny);
  if (decision.decision === "allowed" && doubts.length > 0) return doubted(decision, reasonsOf(doubts));
  if (decision.decision !== "unknown" || open.length === 0) return decision;
  return { ...decision, reasons: unique([...decision.reasons, ...reasonsOf(open)]) };
}
function rankOf({ outcome }) {
  return outcome === "explicitDeny" ? 0 : 1;
}
function isOpenToDenial({ decision }) {
  return decision === "allowed" || decision === "unknown" || decision === "depends";
}
function reasonsOf(open) {
  return unique(open.map(({ reason: reason3 }) => reason3));
}
function doubted(decision, reasons) {
  const worst = {
    decision: "unknown",
    decidedBy: [],
    missingAllow: ["identity-policy"],
    trace: [],
    reasons,
    rules: []
  };
  return { ...decision, decision: "unknown", decidedBy: [], worst, reasons, overruled: true };
}
function deniedBySimulator(decision, first, heard) {
  const worst = decisionOf(first.comparison.judged, first.question.subject);
  const { outcome } = first.comparison;
  const spared = heard.find(({ comparison: comparison2 }) => !isDenied2(comparison2));
  const common2 = { ...decision, decidedBy: worst.decidedBy, worst, reasons: [], overruled: true };
  if (decision.decision === "depends") return common2;
  if (spared === void 0) return { ...common2, decision: outcome, dependsOn: [], examples: [] };
  const examples = [
    { decision: outcome, sample: first.sample },
    { decision: decision.decision === "allowed" ? "allowed" : "unknown", sample: spared.sample }
  ];
  return { ...common2, decision: "depends", dependsOn: differences(first.sample, spared.sample), examples };
}
function isDenied2(comparison2) {
  return comparison2.kind === "stricter" && comparison2.outcome !== "allowed";
}
function differences({ request: one }, { request: other }) {
  const keys = unique([...Object.keys(one.context), ...Object.keys(other.context)]);
  const differing = keys.filter((key) => JSON.stringify(one.context[key]) !== JSON.stringify(other.context[key]));
  return [...one.resource === other.resource ? [] : ["resource"], ...differing];
}
function decisionOf(judged, subject) {
  const references = judged.matched.flatMap((matched) => findStatement(subject, matched)?.reference ?? []);
  const denies = judged.decision === "explicitDeny";
  const missing2 = judged.allowedByOrganizations === false ? "scp" : judged.allowedByBoundary === false ? "permissions-boundary" : "identity-policy";
  return {
    // A deny by a statement that no file holds can only be told as what it comes to: the role's own side does not allow.
    decision: denies && references.length > 0 ? "explicitDeny" : "implicitDeny",
    decidedBy: denies ? references : [],
    missingAllow: denies && references.length > 0 ? [] : [missing2],
    trace: denies ? references.map(deniesBy) : [],
    reasons: [],
    rules: denies ? ["E1"] : []
  };
}
function deniesBy(statement) {
  return { statement, effect: "Deny", applies: true, held: [] };
}

// src/simulator/reconcile.ts
var JUDGED_BY = "identity policies, permissions boundary and SCPs: the gate's own engine over all requests, and IAM's simulator over examples of them; bucket policy, key policy, grants, trust policy, RCPs and VPC endpoint policies: the gate's own engine alone, for the simulator takes none of them for a role";
var DOCUMENTED = (evidence) => evidence !== "reported";
function reconcile(exports, opinion, isRequired2 = DOCUMENTED) {
  const questions = new Map(opinion.questions.map((question) => [question.id, question]));
  const heard = hear(opinion, questions);
  const reconciled = exports.map((judged) => reconcileExport(judged, heard, isRequired2));
  return {
    exports: reconciled.map(({ judged }) => judged),
    findings: reconciled.flatMap(({ findings: findings2 }) => findings2),
    summary: summarise(opinion, heard)
  };
}
function keyOf(exportName, call) {
  return `${call} ${exportName}`;
}
function hear(opinion, questions) {
  const uses = groupBy(opinion.uses, ({ exportName, call }) => keyOf(exportName, call));
  return new Map(
    [...uses].map(([key, ofCall]) => [
      key,
      ofCall.flatMap((use) => {
        const question = questions.get(use.question);
        if (question === void 0) return [];
        const comparison2 = compareAnswers(use, question, opinion.answers.get(use.question));
        return [{ sample: use.sample, question, comparison: comparison2 }];
      })
    ])
  );
}
function reconcileExport(judged, heard, isRequired2) {
  const { name } = judged.export.declared;
  const ofCall = ({ call }) => heard.get(keyOf(name, call.id)) ?? [];
  const after = { ...judged, calls: judged.calls.map((decision) => overrideDecision(decision, ofCall(decision))) };
  const disagreed = judged.calls.flatMap(
    (call) => ofCall(call).flatMap((one) => {
      const { comparison: comparison2 } = one;
      const disagrees = comparison2.kind === "stricter" || comparison2.kind === "more-lenient";
      return disagrees ? [{ call, heard: one, comparison: comparison2 }] : [];
    })
  );
  return { judged: after, findings: disagreementFindings(after, disagreed, isRequired2) };
}
var OUTCOMES = {
  agreed: "agreed",
  "more-lenient": "disagreed",
  stricter: "disagreed",
  inconclusive: "inconclusive",
  unanswered: "unanswered"
};
function summarise(opinion, heard) {
  const outcomes = new Map(
    [...heard.values()].flat().map(({ question, comparison: comparison2 }) => [question.id, OUTCOMES[comparison2.kind]])
  );
  const count = (outcome) => [...outcomes.values()].filter((one) => one === outcome).length;
  const answers = [...opinion.answers.values()];
  const refusal2 = answers.find((answer3) => answer3.kind === "refused");
  return {
    asked: opinion.questions.length,
    calls: opinion.calls,
    throttles: opinion.throttles,
    agreed: count("agreed"),
    disagreed: count("disagreed"),
    inconclusive: count("inconclusive"),
    unanswered: count("unanswered"),
    ...refusal2 === void 0 ? {} : { refusal: { permission: refusal2.permission, why: refusal2.why } },
    notAsked: [...opinion.notAsked, ...unanswered(opinion)],
    judgedBy: JUDGED_BY
  };
}
function unanswered({ questions, answers }) {
  const without = questions.flatMap((question) => {
    const answer3 = answers.get(question.id);
    const why = answer3 === void 0 ? "it was not asked" : answer3.kind === "judged" ? void 0 : answer3.why;
    return why === void 0 ? [] : [{ role: question.subject.role, action: question.action, why }];
  });
  const groups = groupBy(without, ({ role, why }) => `${role}
${why}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const actions = [...new Set(group.map(({ action }) => action))].join(", ");
    return first === void 0 ? [] : [{ what: `${actions} by role ${first.role}`, why: first.why }];
  });
}

// src/commands/judge.ts
var TOOL = { name: "genesys-export-gate", version };
function judge(request) {
  const { now, opinions } = request;
  const { head, base } = aligned(request);
  const settings = governingSettings(request);
  const headSide = judgeWorld(head, settings, now, opinions?.head);
  const baseSide = base === void 0 ? void 0 : judgeWorld(base, settings, now, opinions?.base);
  const compared = baseSide === void 0 ? headSide.findings : compareSides(headSide, baseSide);
  const readable2 = base !== void 0 && !couldNotJudge(headSide.findings.filter(({ rule }) => rule !== "no-export-found"));
  const removed = readable2 ? [...removedExports(head, base), ...removedPolicies(head, base)] : [];
  const drift2 = driftOf(request, head, headSide, settings);
  const covered = [...removed, ...driftFindings(drift2 ?? [])].map(
    (finding) => applySuppressions(finding, settings.suppressions, now)
  );
  const found = addFixes([...compared, ...covered], { inventory: head.inventory, exports: headSide.exports, now });
  const stale = staleSuppressions(found, settings.suppressions, (base ?? head).configPath, now);
  return assembleReport({ request, head, settings, headSide, baseSide, findings: [...found, ...stale], drift: drift2 });
}
function decisionsOf({ inventory }, now) {
  return inventory.exports.map((declared) => decideExport(assembleExport(declared, inventory), inventory, now));
}
function aligned({ head, base }) {
  const own = withUniqueNames(head);
  if (base === void 0) return { head: own };
  const governed = withFactsOf(own, base);
  return { head: governed, base: withNamesOf(withUniqueNames(base), governed) };
}
function judgeWorld(world, settings, now, opinion) {
  const decided = decisionsOf(world, now);
  const heard = opinion === void 0 ? void 0 : reconcile(decided, opinion, (evidence) => isRequired(evidence, settings));
  const exports = heard?.exports ?? decided;
  const findings2 = findFindings(world, exports, settings, now);
  const nothing = exports.length === 0 && world.inventory.gaps.length === 0 && !couldNotJudge(findings2);
  const none = nothing ? [noExportFound(world)] : [];
  const disagreements = (heard?.findings ?? []).map(
    (finding) => applySuppressions(finding, settings.suppressions, now)
  );
  return {
    exports,
    findings: [...findings2, ...disagreements, ...none],
    documents: indexDocuments(world.inventory),
    ...heard === void 0 ? {} : { simulator: heard.summary }
  };
}
function driftOf({ files, firstSeen, now }, head, { exports }, settings) {
  if (files === void 0) return void 0;
  const named = withNamesOf(withUniqueNames(files), head);
  const drift2 = withBreaks(compareInventories(named, head), decisionsOf(named, now), exports, settings);
  return drift2.map((one) => {
    const day = firstSeen?.get(one.id);
    return day === void 0 ? one : { ...one, firstSeen: day };
  });
}
function governingSettings({ head, base, strict, overrides }) {
  const { settings } = base ?? head;
  const failOn = base === void 0 ? "all" : overrides.failOn ?? settings.failOn;
  const require2 = strict ? "reported" : settings.require;
  return { ...settings, failOn, require: require2, onUndecided: overrides.onUndecided ?? settings.onUndecided };
}
function assembleReport({ request, head, settings, headSide, baseSide, findings: findings2, drift: drift2 }) {
  const { mode, comparison: comparison2, base, files, shard, now, startedAt } = request;
  const { exports, simulator } = headSide;
  const reported = exports.map((decisions) => reportExport(decisions, baseSide, findings2, settings));
  return {
    tool: TOOL,
    mode,
    verdict: overallVerdict(
      reported.map(({ verdict }) => verdict),
      findings2,
      settings
    ),
    inputs: [...head.inputs, ...base?.inputs ?? files?.inputs ?? []],
    exports: reported,
    findings: findings2,
    notEvaluated: leftOut(request, head.inventory, exports),
    ...comparison2 === void 0 ? {} : { comparison: comparison2 },
    documents: [...head.inventory.documents, ...(base ?? files)?.inventory.documents ?? []],
    time: now.toISOString(),
    durationMs: Math.max(0, Date.now() - startedAt),
    couldNotJudge: couldNotJudge(findings2),
    ...settings.onUndecided === "warn" ? { undecidedPasses: true } : {},
    ...drift2 === void 0 ? {} : { drift: drift2 },
    ...simulator === void 0 ? {} : { simulator },
    ...shard === void 0 ? {} : { shard }
  };
}
function reportExport(decisions, baseSide, findings2, settings) {
  const { name } = decisions.export.declared;
  const base = baseSide?.exports.find((one) => one.export.declared.name === name)?.calls;
  const verdict = exportVerdict(decisions, findings2, settings);
  return { name, verdict, decisions, ...base === void 0 ? {} : { base } };
}
function leftOut(request, inventory, exports) {
  const guards = exports.flatMap(
    (one) => one.guards.filter(({ outcome }) => outcome === "unknown").map(({ guard, reasons }) => ({ what: `that ${guard.who} is denied`, why: reasons.join("; ") }))
  );
  return [
    // What the sources took for granted is what a reader would least expect.
    ...request.head.notEvaluated,
    ...guards,
    ...notEvaluated(inventory, exports),
    ...request.notEvaluated ?? []
  ];
}
function exitCode(report) {
  if (report.verdict === "fail") return 1;
  if (report.couldNotJudge) return 2;
  if (report.verdict === "undecided") return report.undecidedPasses === true ? 0 : 3;
  return 0;
}

// src/commands/second-opinion.ts
var WHAT = "the second opinion of IAM's simulator";
var CREDENTIALS = "the environment holds no AWS credentials";
async function judgeWithSecondOpinion(request, simulation) {
  const without = (why) => judge({ ...request, notEvaluated: [...request.notEvaluated ?? [], { what: WHAT, why }] });
  if (simulation.mode === "off") return without("it was not asked for (aws-simulation)");
  const { hasCredentials } = await import("./connect-M6G6VCRP.js");
  if (!hasCredentials(simulation.environment)) {
    if (simulation.mode === "required")
      throw new UserError(
        `aws-simulation is required, and ${CREDENTIALS}`,
        "give the job credentials: docs/aws-access.md"
      );
    return without(CREDENTIALS);
  }
  let opinions;
  try {
    opinions = await opinionsOf(request, simulation);
  } catch (error) {
    if (simulation.mode === "required" || !(error instanceof UserError)) throw error;
    return without(error.message);
  }
  const report = judge({ ...request, opinions });
  if (simulation.mode === "required" && report.simulator !== void 0) refuseSilence(report.simulator);
  return report;
}
function refuseSilence({ refusal: refusal2, unanswered: unanswered2, notAsked }) {
  if (refusal2 !== void 0)
    throw new UserError(
      `aws-simulation is required: ${refusal2.why}`,
      `grant ${refusal2.permission}: docs/aws-access.md`
    );
  if (unanswered2 === 0) return;
  const [first] = notAsked;
  const why = first === void 0 ? "" : `, such as ${first.what}: ${first.why}`;
  throw new UserError(`aws-simulation is required, and ${unanswered2} of its questions were not answered${why}`);
}
async function opinionsOf(request, { environment, progress }) {
  const { accountCredentials } = await import("./account-credentials-GEKBBNIM.js");
  const { iamSimulator } = await import("./ask-BO27CPJ3.js");
  const { consult } = await import("./consult-PAQWFECU.js");
  const { head, base } = aligned(request);
  const credentials = await accountCredentials((base ?? head).accounts ?? [], environment);
  const simulator = iamSimulator({ credentials: (account) => credentials.of(account) });
  const opinionOf = ({ inventory }, side) => consult({
    exports: decisionsOf({ inventory }, request.now),
    inventory,
    simulator,
    mayAsk: (account) => credentials.of(account) === void 0 ? credentials.why(account) : void 0,
    progress: (done, total) => progress.step(`IAM's simulator, ${side}: ${done} of ${total} requests`)
  });
  try {
    const ofHead = await opinionOf(head, base === void 0 ? "each role" : "head");
    return base === void 0 ? { head: ofHead } : { head: ofHead, base: await opinionOf(base, "base") };
  } finally {
    credentials.close();
  }
}

export {
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences,
  DEFAULT_LIMITS,
  checkedPath,
  inGitFolder,
  outsideRoot,
  tooLarge,
  inSubmodule,
  tooManyFiles,
  parseConfig,
  settingsOf,
  CONFIG_PATHS,
  loadWorld,
  loadConfig,
  runGit,
  localBlobs,
  follow,
  resolveCommit,
  repositoryRoot,
  hasCommit,
  mergeBase,
  commitParents,
  openGitTree,
  exitCode,
  judgeWithSecondOpinion
};
