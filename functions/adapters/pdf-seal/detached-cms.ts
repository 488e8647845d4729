import { hash } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Signer } from '../../ports/signer.ts';
import {
  CONTENT_TYPE,
  ECDSA_WITH_SHA256,
  ID_DATA,
  ID_SIGNED_DATA,
  MESSAGE_DIGEST,
  SHA256,
  SIGNING_CERTIFICATE_V2,
} from './object-identifiers.ts';

/**
 * CMS SignedData (RFC 5652, DER) over content that stands elsewhere, in the shape that PAdES asks
 * of a signature in a PDF (ETSI EN 319 142-1, 6.3): content type, message digest and
 * signing-certificate-v2 are signed, the time stands in the PDF's own dictionary. It has no
 * timestamp of a third party and no proof of revocation.
 *
 * @param certificates DER; the first is that of the signer's key, others lead to its authority
 */
export async function detachedCms(
  content: Uint8Array,
  signer: Signer,
  certificates: readonly Uint8Array[],
): Promise<Uint8Array> {
  const chain = certificates.map(certificateOf);
  const [own] = chain;
  if (own === undefined) throw new TypeError('a signature names at least its own certificate');
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: ID_DATA })),
      attribute(MESSAGE_DIGEST, new asn1.OctetString({ valueHex: sha256(content) })),
      attribute(SIGNING_CERTIFICATE_V2, signingCertificate(certificates[0] ?? new Uint8Array())),
    ],
  });
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 }),
  });
  const signature = await signer.sign(signedBytes(signedAttrs));
  signerInfo.signature = new asn1.OctetString({ valueHex: Uint8Array.from(signature).buffer });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ID_DATA }),
    certificates: chain,
    signerInfos: [signerInfo],
  });
  const info = new ContentInfo({
    contentType: ID_SIGNED_DATA,
    content: signedData.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER());
}

/** @throws TypeError */
export function certificateOf(der: Uint8Array): Certificate {
  try {
    return Certificate.fromBER(Uint8Array.from(der));
  } catch (cause) {
    throw new TypeError('the bytes are no X.509 certificate', { cause });
  }
}

function attribute(type: string, value: asn1.BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

/** What is signed is the set of attributes under its own tag (RFC 5652, 5.4), in the order of DER. */
function signedBytes(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const encoded = attributes.attributes
    .map((one) => Buffer.from(one.toSchema().toBER()))
    .toSorted(Buffer.compare);
  const set = new asn1.Set({ value: encoded.map((one) => asn1.fromBER(one).result) });
  const bytes = new Uint8Array(set.toBER());
  // The same octets travel in the message, under the context tag [0] instead of SET.
  attributes.encodedValue = Uint8Array.from(bytes).buffer;
  attributes.attributes = encoded.map((one) => new Attribute({ schema: asn1.fromBER(one).result }));
  return bytes;
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default algorithm and left out. */
function signingCertificate(der: Uint8Array): asn1.Sequence {
  const certId = new asn1.Sequence({ value: [new asn1.OctetString({ valueHex: sha256(der) })] });
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [certId] })] });
}

function sha256(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(hash('sha256', bytes, 'buffer')).buffer;
}
