// What `ng add` writes into applications that start in different ways.
export async function testShapes() {
  return [];
}
