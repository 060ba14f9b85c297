"""Times the tools of other languages on the hot loops of the speed table.

    python3 -m venv target/peers
    target/peers/bin/pip install numpy scipy scikit-learn opencv-python-headless pycocotools
    java -cp benchmarks/target/benchmarks.jar io.evalmetrics.benchmarks.SpeedTable > target/table.md
    target/peers/bin/python benchmarks/src/peers/peers.py target/table.md [part of a line's name]

Prints a line for each loop and peer: the least CPU time of one thread, and how many times ours it is.
Sizes and distributions are those of the JMH classes; the boxes of COCO's size are theirs to the bit.
"""

import contextlib
import io
import os
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import cv2
import numpy as np
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from scipy import ndimage
from sklearn import metrics

cv2.setNumThreads(1)
RNG = np.random.default_rng(20260101)
SECONDS = 5


class Table:
    """Reads our times from the table that SpeedTable printed and prints the peers beside them."""

    def __init__(self, path, part):
        self.part = part
        self.ours = {}
        for line in open(path, encoding="utf-8"):
            cells = [cell.strip() for cell in line.split("|")]
            if len(cells) > 3 and cells[2].replace(".", "").isdigit():
                self.ours[cells[1]] = float(cells[2])
        print("| Hot loop | Peer | Its time, ms | Ours is faster |")
        print("|---|---|---:|---:|")

    def wants(self, *names):
        return any(self.part in name for name in names)

    def add(self, name, peer, call, times=1):
        """Times a call, which does the work of the line so many times over."""
        if not self.wants(name):
            return
        milliseconds = least_milliseconds(call) / times
        ratio = f"{short(milliseconds / self.ours[name])}x" if name in self.ours else ""
        print(f"| {name} | {peer} | {short(milliseconds)} | {ratio} |", flush=True)


def short(value):
    return f"{value:.0f}" if value >= 10 else f"{value:.2g}"


def least_milliseconds(call):
    least, start = float("inf"), time.perf_counter()
    while least == float("inf") or time.perf_counter() - start < SECONDS:
        before = time.thread_time()
        call()
        least = min(least, time.thread_time() - before)
    return 1000 * least


def areas_under_curves(table):
    for size, name in ((10**6, "ROC AUC of 1e6"), (10**7, "ROC AUC of 1e7")):
        both = "ROC AUC and average precision of 1e6"
        if not table.wants(name, both):
            continue
        labels = RNG.integers(0, 2, size, dtype=np.int32)
        scores = 0.8 * RNG.random(size) + 0.2 * labels
        table.add(name, "scikit-learn", lambda: metrics.roc_auc_score(labels, scores))
        table.add(name, "`np.sort` alone", lambda: np.sort(scores))
        if size == 10**6:
            table.add(both, "scikit-learn, two calls", lambda: (
                metrics.roc_auc_score(labels, scores),
                metrics.average_precision_score(labels, scores)))


def label_counts(table):
    for classes in (10, 1000):
        name = f"Macro F1 of 1e7, k = {classes}"
        if not table.wants(name, "Accuracy of 1e7"):
            continue
        truth = RNG.integers(0, classes, 10**7, dtype=np.int32)
        found = RNG.integers(0, classes, 10**7, dtype=np.int32)
        found = np.where(RNG.random(10**7) < 0.8, truth, found)
        if classes == 10:
            table.add(name, "scikit-learn",
                      lambda: metrics.f1_score(truth, found, average="macro"))
            table.add("Accuracy of 1e7", "numpy", lambda: np.mean(truth == found))
        table.add(name, "`np.bincount`",
                  lambda: np.bincount(truth * classes + found, minlength=classes * classes))


def probabilities(table):
    for size, classes, shape in ((10**6, 10, "1e6 x 10"), (10**4, 1000, "1e4 x 1000")):
        k = 3 if classes == 10 else 5
        loss = f"Log loss of {shape}, rows checked"
        top = f"Top-{k} accuracy of {shape}"
        if not table.wants(loss, top):
            continue
        truth = RNG.integers(0, classes, size)
        logits = RNG.standard_normal((size, classes))
        logits[np.arange(size), truth] += 1
        odds = np.exp(logits)
        shares = odds / odds.sum(axis=1, keepdims=True)
        labels = range(classes)
        table.add(loss, "scikit-learn", lambda: metrics.log_loss(truth, shares, labels=labels))
        table.add(top, "scikit-learn",
                  lambda: metrics.top_k_accuracy_score(truth, logits, k=k, labels=labels))
    name = "Binary log loss of 1e7"
    if table.wants(name):
        truth = RNG.integers(0, 2, 10**7, dtype=np.int32)
        share = RNG.random(10**7)
        table.add(name, "scikit-learn", lambda: metrics.log_loss(truth, share))
        table.add(name, "numpy", lambda: binary_log_loss(truth, share))


def binary_log_loss(truth, share):
    clipped = np.clip(share, 2.0**-52, 1 - 2.0**-52)
    return -np.mean(np.log(np.where(truth == 1, clipped, 1 - clipped)))


def errors(table):
    truth = np.exp(RNG.standard_normal(10**7))
    found = truth * np.exp(0.1 * RNG.standard_normal(10**7))
    table.add("MSE of 1e7", "numpy", lambda: np.mean((truth - found) ** 2))
    table.add("MSE of 1e7", "scikit-learn", lambda: metrics.mean_squared_error(truth, found))
    table.add("MAE, MSE, R² and explained variance of 1e7", "scikit-learn, four calls", lambda: (
        metrics.mean_absolute_error(truth, found), metrics.mean_squared_error(truth, found),
        metrics.r2_score(truth, found), metrics.explained_variance_score(truth, found)))
    table.add("Median absolute error of 1e7", "`np.partition`",
              lambda: np.partition(np.abs(truth - found), 5 * 10**6))
    table.add("RMSLE of 1e7", "scikit-learn",
              lambda: metrics.root_mean_squared_log_error(truth, found))


def resamples(table):
    labels = (RNG.random(10**4) < 0.3).astype(np.int32)
    scores = 1 / (1 + np.exp(-RNG.standard_normal(10**4) - labels))
    table.add("100 resamples of AUC, n = 1e4", "scikit-learn in a loop", lambda: [
        metrics.roc_auc_score(labels[draw], scores[draw])
        for draw in RNG.integers(0, 10**4, (100, 10**4))])
    truth = np.exp(RNG.standard_normal(10**5))
    found = truth + RNG.standard_normal(10**5)
    table.add("100 resamples of RMSE, n = 1e5", "numpy", lambda: [
        np.sqrt(np.mean((truth[draw] - found[draw]) ** 2))
        for draw in (RNG.integers(0, 10**5, 10**5) for _ in range(100))])


def discs(height, width, count, classes):
    """Two label maps: discs of random classes, in the second one moved a little and larger."""
    maps = np.zeros((2, height, width), dtype=np.uint8)
    ys, xs = np.mgrid[:height, :width]
    for _ in range(count):
        label = RNG.integers(1, classes)
        y, x, radius = RNG.integers(height), RNG.integers(width), 3 + RNG.integers(height // 8)
        move, more = RNG.integers(-3, 4), RNG.integers(3)
        maps[0][(ys - y) ** 2 + (xs - x) ** 2 <= radius**2] = label
        maps[1][(ys - y - move) ** 2 + (xs - x + move) ** 2 <= (radius + more) ** 2] = label
    return maps


def pixels(table):
    objects = discs(512, 512, 12, 2)
    street = discs(1024, 2048, 300, 19)
    table.add("Confusion matrix of 1024 x 2048 pixels, k = 19", "`np.bincount`",
              lambda: np.bincount(street[0].ravel() * np.int64(19) + street[1].ravel()))
    for name, labels in (("512 x 512", objects[0]), ("1024 x 2048", street[0])):
        name = f"Exact distance transform of {name}"
        outside = (labels != 1).astype(np.uint8)
        table.add(name, "scipy", lambda: ndimage.distance_transform_edt(outside))
        table.add(name, "OpenCV, float", lambda: cv2.distanceTransform(
            outside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE))
    table.add("Hausdorff distance, 512 x 512", "scipy on the bounding box",
              lambda: hausdorffs(*objects, 2))
    table.add("Hausdorff distances of 19 classes, 1024 x 2048", "scipy on the bounding box",
              lambda: hausdorffs(*street, 19))


def volumes(table):
    transform = "Exact distance transform of 512 x 512 x 100"
    surface = "Hausdorff distance and ASSD, 512 x 512 x 100"
    if not table.wants(transform, surface):
        return
    truth, found = ellipsoid(0), ellipsoid(5)
    table.add(transform, "scipy", lambda: ndimage.distance_transform_edt(truth))
    table.add(surface, "scipy on the bounding box", lambda: surface_distances(truth, found))


def ellipsoid(move):
    z, y, x = np.ogrid[:100, :512, :512]
    return ((z - 50) / 35) ** 2 + ((y - 256) / 153.6) ** 2 + ((x - move - 256) / 179.2) ** 2 < 1


def hausdorffs(truth, found, classes):
    return [surface_distances(truth == label, found == label)[0] for label in range(classes)]


def surface_distances(truth, found):
    """The Hausdorff and the average symmetric surface distance."""
    box = ndimage.find_objects((truth | found).astype(np.uint8))[0]
    edges = [mask[box] ^ ndimage.binary_erosion(mask[box]) for mask in (truth, found)]
    distances = np.concatenate([ndimage.distance_transform_edt(~edges[0])[edges[1]],
                                ndimage.distance_transform_edt(~edges[1])[edges[0]]])
    return distances.max(), distances.mean()


def boxes_and_masks(table):
    for left, right, repeats in ((100, 20, 100), (1000, 1000, 1)):
        first, second = (np.hstack([600 * RNG.random((n, 2)), 10 + 200 * RNG.random((n, 2))])
                         for n in (left, right))
        crowd = [0] * right
        table.add(f"IoU of {left} x {right} boxes", "pycocotools",
                  lambda: [coco_mask.iou(first, second, crowd) for _ in range(repeats)], repeats)
    name = "Run lengths of 200 masks of 480 x 640"
    others = "IoU of 200 x 20 such masks"
    if table.wants(name, others):
        masks, more = ellipses(200), ellipses(20)
        encoded, other = coco_mask.encode(masks), coco_mask.encode(more)
        table.add(name, "pycocotools", lambda: coco_mask.encode(masks))
        table.add(others, "pycocotools", lambda: coco_mask.iou(encoded, other, [0] * 20))


def ellipses(count):
    masks = np.zeros((480, 640, count), dtype=np.uint8, order="F")
    ys, xs = np.mgrid[:480, :640]
    for i in range(count):
        (y, x), (height, width) = RNG.random(2) * (480, 640), 10 + 80 * RNG.random(2)
        masks[..., i] = ((ys - y) / height) ** 2 + ((xs - x) / width) ** 2 <= 1
    return masks


class CocoLike:
    """The data set of COCO's size of the Java benchmarks: the same boxes, labels and scores."""

    IMAGES = np.arange(5000)

    def __init__(self, classes, per_image):
        self.classes = classes
        counts = 1 + np.floor(27.4 * cube(self.uniform(self.IMAGES, 0, 0))).astype(int)
        counts[self.IMAGES % 97 == 0] = 0
        firsts = np.cumsum(counts) - counts
        self.truth_image = image = np.repeat(self.IMAGES, counts)
        item = np.arange(len(image)) - firsts[image]
        self.truth_label = np.where(self.uniform(image, item, 2) < 0.55,
                                    self.theme(image), self.label(image, item, 3))
        self.truth_box = box = self.box(image, item, 4, 6)
        self.truth_area = box[:, 2] * box[:, 3] * (0.4 + 0.5 * self.uniform(image, item, 8))
        self.truth_crowd = self.uniform(image, item, 9) < 0.012
        self.found_image = image = np.repeat(self.IMAGES[self.IMAGES % 211 != 5], per_image)
        self.add_detections(image, np.arange(len(image)) % per_image, counts[image], firsts[image])

    def add_detections(self, image, item, truths, first):
        near = (self.uniform(image, item, 16) < 0.45) & (truths > 0)
        truth = first + (self.uniform(image, item, 17) * truths).astype(int)
        truth[~near] = 0
        spread = 0.02 + 0.5 * np.square(self.uniform(image, item, 18))
        other = self.label(image, item, 28)
        near_label = np.where(
            self.uniform(image, item, 27) < 0.85, self.truth_label[truth], other)
        theme_label = np.where(self.uniform(image, item, 27) < 0.3, self.theme(image), other)
        self.found_label = np.where(near, near_label, theme_label)
        height = self.uniform(image, item, 29)
        near_score = 0.02 + 0.96 * (1 - 1.6 * spread) * (0.2 + 0.8 * height)
        self.found_score = rounded(np.where(near, near_score, 0.5 * cube(height)), 10000)
        box = self.truth_box[truth]
        size = box[:, 2:]
        shift = np.stack([self.uniform(image, item, 19 + 2 * k)
                          + self.uniform(image, item, 20 + 2 * k) - 1 for k in range(4)], axis=1)
        spread = spread[:, np.newaxis]
        near_box = rounded(np.hstack([box[:, :2] + shift[:, :2] * spread * size,
                                      size * (1 + shift[:, 2:] * spread)]), 100)
        self.found_box = np.where(near[:, np.newaxis], near_box, self.box(image, item, 30, 32))

    def uniform(self, image, item, field):
        """Numbers in [0, 1): a hash of image, item and field (SplitMix64)."""
        image, item = np.asarray(image, np.uint64), np.asarray(item, np.uint64)
        key = (image << 24) + (item << 8) + np.uint64(field + 1)
        z = np.uint64(20260101) + np.uint64(0x9E3779B97F4A7C15) * key
        z = (z ^ z >> 30) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> 27) * np.uint64(0x94D049BB133111EB)
        z ^= z >> 31
        return (z >> 11) * 2.0**-53

    def label(self, image, item, field):
        return np.floor(self.classes * cube(self.uniform(image, item, field))).astype(int)

    def theme(self, image):
        return self.label(image, 0, 1)

    def box(self, image, item, field, corner_field):
        side = 6 + 300 * cube(self.uniform(image, item, field))
        aspect = 0.5 + 1.5 * self.uniform(image, item, field + 1)
        across, down = np.where(image % 2 == 0, 640, 480), np.where(image % 2 == 0, 480, 640)
        width = rounded(np.minimum(side * aspect, across), 100)
        height = rounded(np.minimum(side / aspect, down), 100)
        return np.stack([
            rounded(self.uniform(image, item, corner_field) * (across - width), 100),
            rounded(self.uniform(image, item, corner_field + 1) * (down - height), 100),
            width, height], axis=1)


def cube(u):
    return u * u * u


def rounded(value, unit):
    return np.floor(value * unit + 0.5) / unit


def coco(table):
    for name, kind in (("COCO boxes, 5,000 images, 500k detections", "bbox"),
                       ("COCO masks, the same", "segm"),
                       ("COCO keypoints, 5,000 images, 100k poses", "keypoints")):
        if not table.wants(name):
            continue
        data = CocoLike(1, 20) if kind == "keypoints" else CocoLike(80, 100)
        shapes = {"bbox": no_shapes, "segm": ellipse_masks, "keypoints": poses}[kind]
        truth = index(data, data.truth_image, data.truth_label, data.truth_box, shapes, dict(
            area=data.truth_area.tolist(), iscrowd=data.truth_crowd.astype(int).tolist()))
        found = index(data, data.found_image, data.found_label, data.found_box, shapes, dict(
            area=data.found_box[:, 2:].prod(axis=1).tolist(), score=data.found_score.tolist()))
        table.add(name, "pycocotools", lambda: numbers(truth, found, kind))


def numbers(truth, found, kind):
    with contextlib.redirect_stdout(io.StringIO()):
        evaluation = COCOeval(truth, found, kind)
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
    return evaluation.stats


def index(data, image, label, box, shapes, more):
    """The annotations as pycocotools wants them: a dictionary each."""
    annotations = [
        {"id": i + 1, "image_id": at, "category_id": category, "bbox": corners, "iscrowd": 0,
         **shape}
        for i, (at, category, corners, shape) in enumerate(
            zip(image.tolist(), label.tolist(), box.tolist(), shapes(image, box)))]
    for key, values in more.items():
        for annotation, value in zip(annotations, values):
            annotation[key] = value
    coco = COCO()
    coco.dataset = {
        "images": [{"id": i} for i in data.IMAGES.tolist()],
        "categories": [{"id": c} for c in range(data.classes)],
        "annotations": annotations}
    with contextlib.redirect_stdout(io.StringIO()):
        coco.createIndex()
    return coco


def no_shapes(image, box):
    return [{}] * len(box)


def ellipse_masks(image, box):
    """Run lengths of polygons of 24 corners within the boxes."""
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    circle = 0.5 + 0.5 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    for at, corners in zip(image.tolist(), box):
        height, width = (480, 640) if at % 2 == 0 else (640, 480)
        polygon = (corners[:2] + circle * corners[2:]).ravel().tolist()
        yield {"segmentation": coco_mask.frPyObjects([polygon], height, width)[0]}


def poses(image, box):
    """Keypoints all over the boxes, those of detections a little off."""
    shares = np.random.default_rng(1).random((17, 2))
    for corners in box:
        noisy = shares + 0.05 * RNG.standard_normal((17, 2))
        points = corners[:2] + noisy * corners[2:]
        seen = RNG.integers(0, 3, (17, 1))
        yield {"keypoints": np.hstack([points, seen]).ravel().tolist(),
               "num_keypoints": int((seen > 0).sum())}


def main():
    table = Table(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
    for lines in (coco, boxes_and_masks, pixels, volumes, areas_under_curves, label_counts,
                  probabilities, errors, resamples):
        lines(table)


if __name__ == "__main__":
    main()
